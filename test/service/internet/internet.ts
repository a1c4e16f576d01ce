import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { Answer } from 'dns-packet';
import type { ProbeSettings } from '../../../shared/messages/probe';
import { startMailServer } from '../gateway/destination';
import type { Destination } from '../routes';
import { createAuthority, issue, type Certificate } from './certificates';
import { startDnsServer, type Zone } from './dns';
import { startOddServer, type Oddity } from './oddServers';

/** Mail servers of every kind that a technician meets, by the name that each has: `good.mail.test`. */
export const MAIL_SERVERS = ['good', 'dane', 'expired', 'self-signed', 'other-name', 'plain'] as const;
const ODD_SERVERS: Readonly<Record<string, Oddity>> = {
  silent: 'silent',
  broken: 'broken',
  unready: 'unready',
  'turns-away': 'turnsAway',
  blocklists: 'blocklists',
  drips: 'drips',
  'not-mail': 'notMail',
  endless: 'endless',
};

/** A small Internet on the loopback: names, mail servers, policies over HTTPS, and an authority for their certificates. */
export interface Internet {
  /** PEM. */
  readonly authority: Certificate;
  /** Mail servers by their first label: `good`, `plain`, `silent`, `gone`. */
  server(name: string): Destination;
  /** Where a domain's mail goes by itself: to a server of some kind, always of the same. */
  readonly routeOf: (domain: string) => readonly Destination[];
  /** The same server by its address, for who does not look names up here. */
  addressOf(destination: Destination): Destination;
  /** What there is at a name, beside and before what there is by itself. */
  set(name: string, type: string, zone: Zone | null): void;
  /** What a domain's MTA-STS policy file says. */
  setPolicy(domain: string, text: string): void;
  /** How a probe finds its way about it. */
  readonly settings: ProbeSettings;
  /** What was looked up so far. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function startInternet(): Promise<Internet> {
  const authority = await createAuthority('Hopseal test authority');
  const zones = new Map<string, Zone | null>();
  const policies = new Map<string, string>();
  const dns = await startDnsServer((name, type) => {
    const set = zones.get(`${type} ${name}`);
    return set === undefined ? byItself(name, type) : set;
  });
  const certificates = await certificatesOf(authority);
  const servers = new Map<string, Destination & { stop(): Promise<void> }>();
  for (const kind of MAIL_SERVERS) servers.set(kind, await startMailServer(certificates[kind]));
  for (const [name, oddity] of Object.entries(ODD_SERVERS)) servers.set(name, await startOddServer(oddity));
  const service = await startMailServer(await issue({ name: 'mx.service.test', by: authority }));
  const https = await startPolicyServer(authority, policies);

  const dane = servers.get('dane');
  if (dane && certificates.dane) {
    const [own = ''] = certificates.dane.cert.split(/(?<=-----END CERTIFICATE-----)/u);
    zones.set(`TLSA _${dane.port}._tcp.dane.mail.test`, {
      answers: [tlsa(`_${dane.port}._tcp.dane.mail.test`, own)],
      isSigned: true,
    });
  }
  const server = (name: string): Destination => ({
    host: `${name}.mail.test`,
    port: servers.get(name)?.port ?? CLOSED_PORT,
  });
  return {
    authority,
    server,
    routeOf: (domain) => [server(kindOf(domain))],
    addressOf: ({ port }) => ({ host: '127.0.0.1', port }),
    set: (name, type, zone) => void zones.set(`${type} ${name.toLowerCase()}`, zone),
    setPolicy: (domain, text) => void policies.set(`mta-sts.${domain}`, text),
    settings: {
      resolver: `127.0.0.1:${dns.port}`,
      smtpPort: service.port,
      httpsPort: https.port,
      timeoutSeconds: 2,
      parallel: 16,
      trusted: authority.cert,
    },
    asked: dns.asked,
    stop: async () => {
      await Promise.all([...servers.values(), service, https, dns].map((each) => each.stop()));
    },
  };
}

/** Most customers' servers are in order. */
function kindOf(domain: string): (typeof MAIL_SERVERS)[number] {
  const [first = 0] = createHash('sha256').update(domain).digest();
  return MAIL_SERVERS[first < 64 ? first % MAIL_SERVERS.length : 0] ?? 'good';
}

/** Nothing listens there. */
const CLOSED_PORT = 1;

/** Every mail server is on the loopback, and every domain's mail goes to the service's. */
function byItself(name: string, type: string): Zone | null {
  if (name.endsWith('.test') || name.startsWith('mta-sts.')) {
    return { answers: type === 'A' ? [{ type: 'A', name, data: '127.0.0.1' }] : [] };
  }
  if (name.startsWith('_')) return null;
  const mx: Answer = { type: 'MX', name, data: { preference: 10, exchange: 'mx.service.test' } };
  return { answers: type === 'MX' ? [mx] : [] };
}

/** A TLSA record for a certificate's own key: usage 3, selector 1, SHA-256. */
export function tlsa(name: string, certificate: string, usage = 3): Answer {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  const data = { usage, selector: 1, matchingType: 1, certificate: createHash('sha256').update(key).digest() };
  return { type: 'TLSA', name, data };
}

async function certificatesOf(by: Certificate): Promise<Record<(typeof MAIL_SERVERS)[number], Certificate | null>> {
  return {
    good: await issue({ name: 'good.mail.test', by }),
    // By itself: that DANE vouches for it is enough.
    dane: await issue({ name: 'dane.mail.test', by: null }),
    expired: await issue({ name: 'expired.mail.test', by, isExpired: true }),
    'self-signed': await issue({ name: 'self-signed.mail.test', by: null }),
    'other-name': await issue({ name: 'elsewhere.test', by }),
    plain: null,
  };
}

async function startPolicyServer(authority: Certificate, policies: ReadonlyMap<string, string>) {
  // One that is for no name of its own: which it is to be for is said at each connection.
  const contexts = new Map<string, Promise<Certificate>>();
  const certificateOf = (name: string): Promise<Certificate> => {
    let certificate = contexts.get(name);
    if (!certificate) contexts.set(name, (certificate = issue({ name, by: authority })));
    return certificate;
  };
  const server = createServer(
    {
      SNICallback: (name, answer) => {
        certificateOf(name).then(
          (certificate) => answer(null, createSecureContext(certificate)),
          (error: unknown) => answer(error as Error),
        );
      },
    },
    (request, response) => {
      const [host = ''] = (request.headers.host ?? '').split(':');
      const text = policies.get(host);
      if (request.url !== '/.well-known/mta-sts.txt' || text === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(text);
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
