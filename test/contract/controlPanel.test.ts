import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createControlPanel } from '../../electron/core/service/controlPanel/adapter';
import { splitCredentials } from '../../electron/core/service/controlPanel/credentials';
import { readDestination } from '../../electron/core/service/controlPanel/destination';
import { PANEL_ROOT } from '../../electron/core/service/controlPanel/inventory';
import { domainNameOf, pathOf, type DomainName } from '../../electron/core/service/controlPanel/url';
import { ExpectedError, isWorthRetry, type ErrorCode } from '../../shared/errors/codes';
import { checkApi } from '../../shared/api/check';
import type { Oddities, PanelFault } from '../service/controlPanel/oddities';
import { startPanel, type Panel, type PanelOptions } from '../service/controlPanel/panel';

async function serve(options: PanelOptions = {}) {
  const panel = await startPanel(options);
  onTestFinished(() => panel.stop());
  return { panel, client: createControlPanel(panel.url, `${panel.user}:${panel.password}`, fetch) };
}

const ALL = { cursor: null, since: null };
const codeOf = (asking: Promise<unknown>): Promise<ErrorCode | 'answered'> =>
  asking.then(
    () => 'answered' as const,
    (error: unknown) => {
      if (error instanceof ExpectedError) return error.code;
      throw error;
    },
  );
const namesOf = ({ owned }: Panel): string[] => owned.map(({ domain }) => domain).sort();

describe('the adapter of the Control Panel', () => {
  it('reads every domain, under a node of the account', async () => {
    const { panel, client } = await serve();
    const page = await client.nodes(ALL);
    const { leftOut, ...asApi } = page;
    expect(checkApi('NodePage', asApi)).toMatchObject({ ok: true });
    expect(leftOut).toEqual([]);
    expect(page.items[0]).toEqual({ id: PANEL_ROOT, parent: null, kind: 'admin', name: panel.user });
    expect(
      page.items
        .slice(1)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(namesOf(panel));
    expect(checkApi('Session', await client.session())).toMatchObject({ ok: true });
  });

  const ODDITIES: readonly Partial<Oddities>[] = [
    { lists: 'gaps', services: 'ignored' },
    { services: 'refused' },
    { services: 'fields', numbers: 'strings' },
    { services: 'productNames' },
    { services: 'byName', numbers: 'strings', messages: 'object' },
    { messages: 'null' },
    { bare: true },
    { bare: true, services: 'ignored', lists: 'gaps' },
    { absent: 'zero' },
    { absent: 'zero', numbers: 'strings' },
    { colons: ':' },
  ];
  it.each(ODDITIES)('reads the same where the panel answers as %o', async (oddities) => {
    const { panel, client } = await serve();
    panel.behave(oddities);
    const { items } = await client.nodes(ALL);
    expect(
      items
        .slice(1)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(namesOf(panel));
    await client.session();
    const [node] = items.slice(1);
    if (!node) throw new Error('There is no domain.');
    expect(await client.routes([node])).toEqual({
      items: [{ node: node.id, destinations: [{ host: `mail.${node.name}`, port: 25 }] }],
    });
  });

  it.each(['array', 'gaps', 'null', 'false'] as const)('takes an empty list (%s) for what it is', async (lists) => {
    const { panel, client } = await serve();
    for (const { domain } of panel.owned) panel.remove(domain);
    panel.behave({ lists });
    expect((await client.nodes(ALL)).items).toHaveLength(1);
    panel.put({ name: 'quiet.example', destinations: [] });
    const nodes = [{ id: 'quiet.example', name: 'quiet.example' }];
    expect(await client.routes(nodes)).toEqual({ items: [{ node: 'quiet.example', destinations: [] }] });
  });

  it('leaves out what is no domain, and what has no incoming mail, and says so', async () => {
    const { panel, client } = await serve();
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.example`;
    panel.put({ name: 'outgoing.example', products: { incoming: false, outgoing: true, archiving: false } });
    for (const name of ['../../admin', '*.wild.example', 'BÜCHER.example', long]) panel.put({ name });
    const { items, leftOut } = await client.nodes(ALL);
    expect(leftOut).toEqual([
      { name: 'outgoing.example', why: 'noIncoming' },
      { name: '../../admin', why: 'notADomain' },
      { name: '*.wild.example', why: 'notADomain' },
    ]);
    expect(items.find(({ name }) => name === 'xn--bcher-kva.example')?.id).toBe('xn--bcher-kva.example');
    const longest = items.find(({ name }) => name === long);
    expect(longest?.id).toMatch(/^long_[0-9a-f]{64}$/u);
    expect((await client.routes([longest ?? { id: '', name: '' }]))?.items).toHaveLength(1);
    expect(items.every(({ id }) => /^[A-Za-z0-9_.-]{1,100}$/u.test(id))).toBe(true);
  });

  const FAULTS: readonly (readonly [PanelFault, ErrorCode, isRetried: boolean])[] = [
    ['reset', 'service.cut_off', true],
    ['cutOff', 'service.cut_off', true],
    ['halfJson', 'service.not_a_service', true],
    ['html', 'service.not_a_service', true],
    ['error500', 'service.failed', true],
    ['busy', 'service.busy', true],
    ['forbidden', 'account.panel_forbidden', false],
    ['redirect', 'service.not_a_service', true],
    ['noRight', 'account.panel_forbidden', false],
    ['wrongShape', 'service.bad_answer', true],
    ['noise', 'service.bad_answer', true],
  ];
  it.each(FAULTS)('%s comes out as %s, whatever is asked', async (fault, code, isRetried) => {
    const { panel, client } = await serve();
    const [first] = namesOf(panel);
    for (const ask of [
      () => client.session(),
      () => client.nodes(ALL),
      () => client.routes([{ id: first ?? '', name: first ?? '' }]),
    ]) {
      panel.fail(fault);
      expect(await codeOf(ask())).toBe(code);
      expect(await codeOf(ask())).toBe('answered');
    }
    expect(isWorthRetry(code)).toBe(isRetried);
  });

  it('tells an error in an answer of status 200 in the words of the panel', async () => {
    const { panel, client } = await serve();
    // The list without products is asked for then.
    panel.fail('errorInstead', 'errorInstead');
    await expect(client.nodes(ALL)).rejects.toMatchObject({
      code: 'service.refused',
      details: { reason: 'The database went away.' },
    });
  });

  it('says that the password is not taken', async () => {
    const { panel } = await serve();
    const wrong = createControlPanel(panel.url, `${panel.user}:wrong`, fetch);
    expect(await codeOf(wrong.session())).toBe('token.password_refused');
    expect(await codeOf(wrong.nodes(ALL))).toBe('token.password_refused');
    expect(() => createControlPanel(panel.url, 'no password', fetch)).toThrow('token.password_malformed');
  });

  it('has at most four requests under way, and never a secret in a URL', async () => {
    const { panel, client } = await serve({ latencyMs: 5 });
    const nodes = (await client.nodes(ALL)).items.slice(1);
    await Promise.all([client.routes(nodes.slice(0, 50)), client.routes(nodes.slice(50)), client.session()]);
    expect(panel.mostAtOnce).toBe(4);
    const urls = panel.asked.map(decodeURIComponent).join('\n');
    expect(urls).not.toContain(panel.user);
    expect(urls).not.toContain('wörd');
  });

  it('stops at once when it is told to', async () => {
    const { panel, client } = await serve({ latencyMs: 60_000 });
    const abort = new AbortController();
    const asking = codeOf(client.nodes(ALL, abort.signal));
    abort.abort();
    expect(await asking).toBe('sync.cancelled');
    expect(panel.asked.length).toBeLessThanOrEqual(1);
  });

  it('says that it does not offer what the panel has no call for', async () => {
    const { client } = await serve();
    for (const ask of [
      () => client.policies(ALL),
      () => client.policy('x'),
      () => client.putPolicies([]),
      () => client.audit(null),
    ]) {
      expect(await codeOf(ask())).toBe('service.not_offered');
    }
    expect(await client.deliveries('m')).toBeNull();
  });
});

describe('a URL of the panel', () => {
  it('takes apart into what it was made of, whatever the domain', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'binary' })), (text) => {
        const domain = domainNameOf(text);
        if (domain === null) return;
        const path = pathOf({ controller: 'domain', action: 'exists', values: { domain } });
        // As the platform reads it: no segment went up, none was added.
        const segments = new URL(`https://panel.example${path}`).pathname.split('/').map(decodeURIComponent);
        expect(segments).toEqual(['', 'api', 'domain', 'exists', 'format', 'json', 'domain', domain, '']);
      }),
    );
  });

  it('writes lists as JSON', () => {
    const values = { domains: ['a.example', 'b.example'] as DomainName[], withservices: 1 } as const;
    expect(pathOf({ controller: 'domainslist', action: 'get', values })).toBe(
      '/api/domainslist/get/format/json/domains/%5B%22a.example%22%2C%22b.example%22%5D/withservices/1/',
    );
  });
});

describe('a destination', () => {
  it.each([
    ['mail.example::25', 'mail.example', 25],
    ['mail.example:2525', 'mail.example', 2525],
    ['mail.example', 'mail.example', 25],
    [' MAIL.example.::587 ', 'mail.example', 587],
    ['192.0.2.1::25', '192.0.2.1', 25],
    ['2001:db8::1::2525', '2001:db8::1', 2525],
    ['2001:db8::25', '2001:db8::25', 25],
    ['[2001:db8::1]:26', '2001:db8::1', 26],
  ])('%s is read', (text, host, port) => {
    expect(readDestination(text)).toEqual({ host, port });
  });

  it.each(['', '::', '::25', 'a b::25', 'mail.example::0', 'mail.example::70000', 'mail.example::x', '../x::25'])(
    '%s is none',
    (text) => {
      expect(readDestination(text)).toBeNull();
    },
  );
});

describe('credentials', () => {
  it('keeps colons of the password, and takes no user name or line break that could not be sent', () => {
    expect(splitCredentials('me:a:b')).toEqual({ user: 'me', password: 'a:b' });
    for (const wrong of ['', 'me', ':secret', 'me:', 'me:a\nb', 'm\re:ab']) {
      expect(() => splitCredentials(wrong)).toThrow('token.password_malformed');
    }
  });
});
