import { once, EventEmitter } from 'node:events';
import fc from 'fast-check';
import nodemailer from 'nodemailer';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDomain } from '../../shared/address/domain';
import { recipientKey } from '../../shared/address/entry';
import { effectivesIn, tryMessage, type ChainStep, type HopState, stateAt } from '../../shared/policy/whatIf';
import { INHERIT_BOTH, type HopPolicy, type HopSetting, type NodePolicy } from '../../shared/policy/policy';
import { startService, type Service } from '../service';
import { startMailServer, type MailServer, type Received } from '../service/gateway/destination';
import { findMta, type Certificate } from '../service/gateway/mta';
import type { Delivered } from '../service/gateway/questions';
import { listNodes } from './serviceUnderTest';
import type { Gateway } from '../service/gateway/gateway';

const CASES = 240;
/** Domains of one customer, and whether their mail server offers STARTTLS. */
const DOMAINS = [
  { name: 'with-tls.example', tls: true },
  { name: 'xn--bcher-kva.example', tls: true },
  { name: 'without-tls.example', tls: false },
] as const;
const SENDER_ENTRIES = [
  '*',
  '*@bank.example',
  'ann@bank.example',
  '*@bücher.example',
  'a.b@partner.example',
  'JO@Bank.Example',
];
const RECIPIENT_ENTRIES = ['*', 'hr', 'Finance', 'o’brien'];
const SENDERS = [
  'ann@bank.example',
  'ANN@BANK.example',
  'jo@bank.example',
  'x@xn--bcher-kva.example',
  'x@bücher.example',
  'a.b@partner.example',
  'ann+news@bank.example',
  'x@sub.bank.example',
  '',
];
const RECIPIENTS = ['hr', 'HR', 'finance', 'hr+tag', 'o’brien', 'nobody'];

const anyOf = (entries: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1, maxLength: 3 });
const lists: fc.Arbitrary<HopPolicy> = fc
  .tuple(anyOf(SENDER_ENTRIES), anyOf(RECIPIENT_ENTRIES))
  .map(([senders, recipients]) => ({ mode: 'requiredFor', senders, recipients }));
const mode = fc.constantFrom<HopSetting[]>({ mode: 'inherit' }, { mode: 'automatic' }, { mode: 'required' });
const setting = fc.oneof({ weight: 2, arbitrary: mode }, { weight: 3, arbitrary: lists });
const policy: fc.Arbitrary<NodePolicy> = fc.record({ incoming: setting, delivery: setting });
const trial = fc.record({
  customer: policy,
  domains: fc.tuple(policy, policy, policy),
  sender: fc.constantFrom(...SENDERS),
  tls: fc.boolean(),
  recipients: fc.uniqueArray(fc.tuple(fc.constantFrom(...RECIPIENTS), fc.nat({ max: DOMAINS.length - 1 })), {
    minLength: 1,
    maxLength: 4,
    selector: ([local, domain]) => `${local.toLowerCase()}@${domain}`,
  }),
});

/** Programs on the way write a domain in either of its forms, and quote what needs no quotes. */
function sameForm(recipient: string): string {
  const at = recipient.lastIndexOf('@');
  const parsed = parseDomain(recipient.slice(at + 1));
  return `${recipientKey(recipient.slice(0, at))}@${parsed.ok ? parsed.domain : ''}`;
}

describe.skipIf(findMta() === null)('the gateway', () => {
  let service: Service;
  let gateway: Gateway;
  let certificate: Certificate;
  let nodes: { readonly customer: string; readonly domains: readonly string[] };
  const mail: { servers: MailServer[]; received: Received[] } = { servers: [], received: [] };
  const signal = new EventEmitter();
  const told: Delivered[] = [];

  beforeAll(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    certificate = { key, cert };
    service = await startService({ seed: { domains: 100, seed: 7 } });
    const { items } = await listNodes(service);
    const root = items.find(({ parent }) => parent === null)?.id ?? '';
    service.setPolicy(root, INHERIT_BOTH);
    const customer = service.addNode({ parent: root, kind: 'admin', name: 'Conformance' }).id;
    nodes = {
      customer,
      domains: DOMAINS.map(({ name }) => service.addNode({ parent: customer, kind: 'domain', name }).id),
    };
    const receive = (message: Received) => {
      mail.received.push(message);
      signal.emit('received');
    };
    const [withTls, without] = [await startMailServer(certificate, receive), await startMailServer(null, receive)];
    mail.servers = [withTls, without];
    gateway = await service.startGateway({
      certificate,
      destinationsOf: (domain) => [DOMAINS.find(({ name }) => name === domain)?.tls === false ? without : withTls],
    });
    gateway.onDelivered((delivered) => {
      told.push(delivered);
      signal.emit('told');
    });
  }, 60_000);

  afterAll(async () => {
    await service.stop();
    await Promise.all(mail.servers.map((server) => server.stop()));
  });

  /** Waits until something is so, which is looked at each time a signal comes. */
  async function until<T>(name: 'told' | 'received', find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await once(signal, name);
    }
  }

  /** Sends a message; answers which recipients were taken, and the replies to the others. */
  async function send(sender: string, recipients: readonly string[], tls: boolean) {
    const { port } = gateway;
    const client = nodemailer.createTransport({
      host: '127.0.0.1',
      port,
      ignoreTLS: !tls,
      requireTLS: tls,
      tls: { ca: certificate.cert },
    });
    try {
      const {
        accepted,
        rejectedErrors = [],
        response,
      } = await client.sendMail({
        envelope: { from: sender, to: [...recipients] },
        subject: 'A case',
        text: 'Nothing.',
      });
      const id = /id=(\S+)/u.exec(response)?.[1] ?? '';
      return { id, accepted: accepted.map(String), replies: rejectedErrors.map((error) => error.response ?? '') };
    } catch (error) {
      const { rejectedErrors } = error as { rejectedErrors?: { response?: string }[] };
      if (!rejectedErrors) throw error;
      return { id: '', accepted: [], replies: rejectedErrors.map(({ response }) => response ?? '') };
    } finally {
      client.close();
    }
  }

  function set(customer: NodePolicy, domains: readonly NodePolicy[]): void {
    service.setPolicy(nodes.customer, customer);
    domains.forEach((each, at) => service.setPolicy(nodes.domains[at] ?? '', each));
  }

  /** What the MTA did with a message to one recipient, hop by hop. */
  async function sawOf(
    id: string,
    recipient: string,
    wasTaken: boolean,
  ): Promise<{ incoming: HopState; delivery: HopState }> {
    if (!wasTaken) return { incoming: 'rejected', delivery: 'notReached' };
    const { what, detail } = await until('told', () =>
      told.find((each) => each.message === id && sameForm(each.recipient) === sameForm(recipient)),
    );
    if (what === 'delivered') return { incoming: 'accepted', delivery: 'accepted' };
    expect(detail).toMatch(/a TLS session is required/u);
    return { incoming: 'accepted', delivery: 'rejected' };
  }

  it.each(fc.sample(trial, { seed: 20261125, numRuns: CASES }).map((each, at) => [at + 1, each] as const))(
    'does what the what-if says beforehand: case %i',
    async (_number, { customer, domains, sender, tls, recipients }) => {
      set(customer, domains);
      const asked = recipients.map(([local, at]) => {
        const { name, tls: offersTls } = DOMAINS[at] ?? DOMAINS[0];
        const chain = [customer, domains[at] ?? INHERIT_BOTH].map((inForce): ChainStep => ({
          id: '',
          name: '',
          kind: 'domain',
          inForce,
          draft: null,
        }));
        const recipient = `${local}@${name}`;
        const outcome = tryMessage(effectivesIn(chain, 'inForce'), {
          sender,
          recipient,
          tls: { incoming: tls, delivery: offersTls },
        });
        return {
          recipient,
          offersTls,
          said: { incoming: stateAt(outcome, 'incoming'), delivery: stateAt(outcome, 'delivery') },
        };
      });
      const { id, accepted, replies } = await send(
        sender,
        asked.map(({ recipient }) => recipient),
        tls,
      );
      for (const { recipient, said } of asked) {
        const saw = await sawOf(id, recipient, accepted.map(sameForm).includes(sameForm(recipient)));
        expect({ recipient, ...saw }).toEqual({ recipient, ...said });
      }
      for (const reply of replies) expect(reply).toMatch(/^550.5\.7\.10 /u);
    },
  );

  it('lets nothing in clear text through to a server where delivery is to be encrypted, and tells the sender', async () => {
    set({ incoming: { mode: 'automatic' }, delivery: { mode: 'required' } }, [
      INHERIT_BOTH,
      INHERIT_BOTH,
      INHERIT_BOTH,
    ]);
    mail.received.length = 0;
    // A sender that no other case has: bounces of others may still be on their way.
    await send('told@bank.example', ['hr@without-tls.example', 'hr@with-tls.example'], false);
    await until('received', () =>
      mail.received.find(({ sender, recipients }) => sender === '' && recipients.includes('told@bank.example')),
    );
    await until('received', () => mail.received.find(({ recipients }) => recipients.includes('hr@with-tls.example')));
    expect(mail.received.some(({ recipients }) => recipients.includes('hr@without-tls.example'))).toBe(false);
  });

  it('goes by a policy from the next message on', async () => {
    set({ incoming: { mode: 'automatic' }, delivery: { mode: 'automatic' } }, [
      INHERIT_BOTH,
      INHERIT_BOTH,
      INHERIT_BOTH,
    ]);
    const to = ['hr@with-tls.example'];
    expect((await send('ann@bank.example', to, false)).accepted).toEqual(to);
    service.setPolicy(nodes.domains[0] ?? '', { incoming: { mode: 'required' }, delivery: { mode: 'inherit' } });
    expect((await send('ann@bank.example', to, false)).accepted).toEqual([]);
    expect((await send('ann@bank.example', to, true)).accepted).toEqual(to);
  });

  it('takes no mail for domains that are not in the tree', async () => {
    const { replies } = await send('ann@bank.example', ['hr@elsewhere.example'], true);
    expect(replies).toEqual([expect.stringMatching(/^550.5\.1\.2 /u)]);
  });
});
