import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { NodeProbe, ProbeState } from '../../shared/messages/probe';
import { t } from '../../shared/text/text';
import { outcomeOfCode } from '../../shared/probe/outcome';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { startMailServer } from '../service/gateway/destination';
import { createAuthority, issue } from '../service/internet/certificates';
import { startInternet, tlsa, type Internet } from '../service/internet/internet';
import { requireFrom, REQUIRE_DELIVERY, temporaryFolder } from './fixtures';
import { startTestCore, type TestCore } from './testCore';

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

async function connected(count: number, fetch = globalThis.fetch) {
  const service = await serve();
  const core = startTestCore({
    folder: temporaryFolder(),
    fetch,
    probes: { ...internet.settings, timeoutSeconds: 1 },
  });
  onTestFinished(() => core.stop());
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = await freeDomains(service, count);
  return { service, core, nodes: nodes.map(({ id }) => id), names: nodes.map(({ name }) => name) };
}

async function probed(core: TestCore, nodes: readonly string[]): Promise<Extract<ProbeState, { state: 'over' }>> {
  const over = core.next('probe', ({ state }) => state === 'over');
  await core.call('probe.start', { nodes: [...nodes] });
  const state = await over;
  if (state.state !== 'over') throw new Error('It is not over.');
  return state;
}

async function outcomes(core: TestCore, nodes: readonly string[]) {
  const { ids } = await core.tree();
  const { outcomes } = await core.call('probe.known', null);
  return nodes.map((node) => outcomeOfCode(outcomes?.[ids.indexOf(node)]));
}

const resultOf = (probe: NodeProbe, port: number) => probe.servers.find((server) => server.port === port);

describe('a probe', () => {
  it('says of each kind of server what comes of STARTTLS there', async () => {
    const kinds = [
      'good',
      'dane',
      'expired',
      'self-signed',
      'other-name',
      'plain',
      'broken',
      'unready',
      'turns-away',
      'blocklists',
      'drips',
      'not-mail',
      'endless',
      'silent',
      'gone',
    ];
    const { service, core, nodes } = await connected(kinds.length);
    kinds.forEach((kind, at) => service.setRoute(nodes[at] ?? '', [internet.server(kind)]));
    const over = await probed(core, nodes);
    expect(over).toMatchObject({ done: over.total, isCancelled: false, isBlocked: false, problem: null });
    const seen = await Promise.all(
      kinds.map(async (kind, at) => {
        const probe = await core.call('probe.get', { node: nodes[at] ?? '' });
        const { result, dane } = resultOf(probe, internet.server(kind).port) ?? {};
        return [
          kind,
          result?.state,
          result && 'faults' in result ? result.faults : result && 'why' in result ? result.why : null,
          dane,
        ];
      }),
    );
    expect(seen).toEqual([
      ['good', 'encrypted', [], 'none'],
      ['dane', 'encrypted', ['selfSigned'], 'matches'],
      ['expired', 'encrypted', ['expired'], 'none'],
      ['self-signed', 'encrypted', ['selfSigned'], 'none'],
      ['other-name', 'encrypted', ['otherName'], 'none'],
      ['plain', 'noStartTls', null, 'none'],
      ['broken', 'tlsFailed', null, 'none'],
      ['unready', 'unreachable', 'notNow', 'none'],
      ['turns-away', 'unreachable', 'turnedAway', 'none'],
      ['blocklists', 'unreachable', 'turnedAway', 'none'],
      ['drips', 'unreachable', 'timeout', 'none'],
      ['not-mail', 'unreachable', 'notMail', 'none'],
      ['endless', 'unreachable', 'notMail', 'none'],
      ['silent', 'unreachable', 'timeout', 'none'],
      ['gone', 'unreachable', 'refused', 'none'],
    ]);
    expect(await outcomes(core, nodes)).toEqual([
      ...['verified', 'verified', 'encrypted', 'encrypted', 'encrypted', 'none', 'none'],
      ...Array.from({ length: kinds.length - 7 }, () => 'unknown'),
    ]);
    const good = await core.call('probe.get', { node: nodes[0] ?? '' });
    expect(resultOf(good, internet.server('good').port)?.result).toMatchObject({
      version: 'TLSv1.3',
      chain: [{ names: ['good.mail.test'], issuer: 'Hopseal test authority' }, { subject: 'Hopseal test authority' }],
    });
    // The service's own, by MX.
    expect(resultOf(good, internet.settings.smtpPort)?.result).toMatchObject({ state: 'encrypted', faults: [] });
  }, 30_000);

  it('reads what domains publish: MX, MTA-STS, TLS reporting, TLSA, and the same of the senders in their lists', async () => {
    const { core, nodes, names } = await connected(2);
    const [one = '', two = ''] = names;
    internet.set(`_mta-sts.${one}`, 'TXT', txt(`_mta-sts.${one}`, 'v=STSv1; id=20261125T1;'));
    internet.setPolicy(one, 'version: STSv1\nmode: enforce\nmx: *.service.test\nmax_age: 86400\n');
    internet.set(
      `_smtp._tls.${one}`,
      'TXT',
      txt(`_smtp._tls.${one}`, 'v=TLSRPTv1; rua=mailto:tls@', 'reports.example'),
    );
    const place = `_${internet.settings.smtpPort}._tcp.mx.service.test`;
    internet.set(place, 'TLSA', { answers: [tlsa(place, internet.authority.cert)] });
    onTestFinished(() => internet.set(place, 'TLSA', { answers: [] }));
    internet.set(two, 'MX', { answers: [mx(two, 0, '.')] });
    internet.set('partner.example', 'MX', {
      answers: [mx('partner.example', 20, 'b.partner.example'), mx('partner.example', 10, 'a.partner.example')],
      isLong: true,
    });
    internet.set('_mta-sts.partner.example', 'TXT', txt('_mta-sts.partner.example', 'v=STSv1; id=1;'));
    await core.save(nodes[0] ?? '', requireFrom('*@partner.example', 'ann@bücher.example'));
    expect(await probed(core, nodes)).toMatchObject({ problem: null });
    const probe = await core.call('probe.get', { node: nodes[0] ?? '' });
    expect(probe.records).toMatchObject({
      mx: { state: 'found', hosts: [{ host: 'mx.service.test', preference: 10, tlsa: 'unsigned' }] },
      mtaSts: { state: 'published', mode: 'enforce', mx: ['*.service.test'], maxAge: 86_400, uncovered: [] },
      tlsRpt: { state: 'published', reportTo: ['mailto:tls@reports.example'] },
    });
    expect(probe.servers.find(({ port }) => port === internet.settings.smtpPort)?.dane).toBe('unsigned');
    expect(probe.senders.map(({ domain, records }) => [domain, records?.mx.state, records?.mtaSts])).toEqual([
      ['partner.example', 'found', { state: 'broken', why: 'notFetched' }],
      ['xn--bcher-kva.example', 'found', { state: 'none' }],
    ]);
    expect(probe.senders[0]?.records?.mx).toMatchObject({
      hosts: [{ host: 'a.partner.example' }, { host: 'b.partner.example' }],
    });
    expect((await core.call('probe.get', { node: nodes[1] ?? '' })).records?.mx).toEqual({ state: 'nullMx' });
  }, 30_000);

  it('believes a TLSA record where DNSSEC vouches for it, whatever it says', async () => {
    const { service, core, nodes } = await connected(1);
    const good = internet.server('good');
    const place = `_${good.port}._tcp.${good.host}`;
    onTestFinished(() => internet.set(place, 'TLSA', { answers: [] }));
    service.setRoute(nodes[0] ?? '', [good]);
    const daneAfter = async (answers: ReturnType<typeof tlsa>[]) => {
      internet.set(place, 'TLSA', { answers, isSigned: true });
      await probed(core, nodes);
      const probe = await core.call('probe.get', { node: nodes[0] ?? '' });
      return [resultOf(probe, good.port)?.dane, ...(await outcomes(core, nodes))];
    };
    const authority = internet.authority.cert;
    expect(await daneAfter([tlsa(place, authority)])).toEqual(['differs', 'encrypted']);
    expect(await daneAfter([tlsa(place, authority, 2)])).toEqual(['matches', 'verified']);
    expect(await daneAfter([tlsa(place, authority, 0)])).toEqual(['unusable', 'verified']);
    internet.set(place, 'TLSA', { isFailing: true });
    await probed(core, nodes);
    expect(resultOf(await core.call('probe.get', { node: nodes[0] ?? '' }), good.port)?.dane).toBe('failed');
  }, 30_000);

  it('looks at each server and each domain once, at what a person asked for, and below it', async () => {
    const { service, core, nodes } = await connected(12);
    for (const node of nodes) service.setRoute(node, [internet.server('good')]);
    const before = internet.asked.length;
    const { total } = await probed(core, [...nodes, ...nodes]);
    expect(total).toBeGreaterThanOrEqual(12);
    const asked = internet.asked.slice(before);
    expect(asked.filter((question) => question === 'A good.mail.test')).toHaveLength(1);
    expect(new Set(asked).size).toBe(asked.length);
    const { ids, kinds } = await core.tree();
    const root = await probed(core, [ids[0] ?? '']);
    expect(root.total).toBeGreaterThanOrEqual(kinds.filter((kind) => kind === 1).length);
  }, 30_000);

  it('ends at a word, keeps what it found, and can begin again; two at once it does not do', async () => {
    const { service, core, nodes } = await connected(3);
    service.setRoute(nodes[0] ?? '', [internet.server('good')]);
    internet.set('very-slow.mail.test', 'A', { isSilent: true });
    onTestFinished(() => internet.set('very-slow.mail.test', 'A', { answers: [] }));
    service.setRoute(nodes[1] ?? '', [{ host: 'very-slow.mail.test', port: 25 }]);
    const running = core.next('probe', (state) => state.state === 'running' && state.done > 1);
    const over = core.next('probe', ({ state }) => state === 'over');
    await core.call('probe.start', { nodes: [...nodes] });
    await expect(core.call('probe.start', { nodes: [...nodes] })).rejects.toMatchObject({
      problem: { code: 'probe.busy' },
    });
    await running;
    await core.call('probe.cancel', null);
    expect(await over).toMatchObject({ isCancelled: true, problem: null });
    expect(await outcomes(core, nodes.slice(0, 1))).toEqual(['verified']);
    await expect(core.call('probe.start', { nodes: [] })).rejects.toMatchObject({ problem: { code: 'probe.nothing' } });
    service.setRoute(nodes[1] ?? '', [internet.server('plain')]);
    await probed(core, nodes);
    expect(await outcomes(core, nodes.slice(0, 2))).toEqual(['verified', 'none']);
  }, 30_000);

  it('says that nothing goes out where all it tried was silence', async () => {
    const { service, core, nodes } = await connected(1);
    service.setRoute(nodes[0] ?? '', [internet.server('silent')]);
    const { settings } = await core.call('probe.settings', null);
    await core.call('probe.setSettings', { ...settings, smtpPort: internet.server('silent').port });
    expect(await probed(core, nodes)).toMatchObject({ isBlocked: true });
  }, 30_000);

  it('goes by what the service said before, where it is not reached', async () => {
    const { service, core, nodes } = await connected(1);
    service.setRoute(nodes[0] ?? '', [internet.server('plain')]);
    await probed(core, nodes);
    service.revokeToken(service.admin.token);
    expect(await probed(core, nodes)).toMatchObject({ problem: { code: 'token.refused' } });
    expect(await outcomes(core, nodes)).toEqual(['none']);
  }, 30_000);

  it('knows no route of a service that tells none, and looks at the rest', async () => {
    const { core, nodes } = await connected(1, (input, init) =>
      String(input instanceof Request ? input.url : input).endsWith('/v1/routes:lookup')
        ? Promise.resolve(Response.json({}, { status: 404 }))
        : fetch(input, init),
    );
    expect(await probed(core, nodes)).toMatchObject({ problem: null });
    const probe = await core.call('probe.get', { node: nodes[0] ?? '' });
    expect(probe).toMatchObject({ route: { route: { state: 'unknown' } }, servers: [{ host: 'mx.service.test' }] });
    expect(await outcomes(core, nodes)).toEqual(['unknown']);
  }, 30_000);
});

describe('a chain', () => {
  it('is one of signatures, not of names', async () => {
    // A leaf that names the authority as its issuer, and was signed by another of that name.
    const impostor = await createAuthority('Hopseal test authority');
    const forged = await issue({ name: 'forged.mail.test', by: impostor });
    const [leaf = ''] = forged.cert.split(/(?<=-----END CERTIFICATE-----)/u);
    const server = await startMailServer({ key: forged.key, cert: `${leaf}\n${internet.authority.cert}` });
    onTestFinished(() => server.stop());
    const place = `_${server.port}._tcp.forged.mail.test`;
    internet.set(place, 'TLSA', { answers: [tlsa(place, internet.authority.cert, 2)], isSigned: true });
    const { service, core, nodes } = await connected(1);
    service.setRoute(nodes[0] ?? '', [{ host: 'forged.mail.test', port: server.port }]);
    await probed(core, nodes);
    const probe = await core.call('probe.get', { node: nodes[0] ?? '' });
    expect(resultOf(probe, server.port)).toMatchObject({ dane: 'differs', result: { faults: ['untrusted'] } });
    expect(await outcomes(core, nodes)).toEqual(['encrypted']);
  }, 30_000);
});

describe('a plan', () => {
  it('says where mail would stop: delivery over TLS alone, to servers that do not offer it', async () => {
    const { service, core, nodes } = await connected(4);
    const [none = '', partly = '', good = '', unprobed = ''] = nodes;
    service.setRoute(none, [internet.server('plain'), internet.server('gone')]);
    service.setRoute(partly, [internet.server('plain'), internet.server('good')]);
    service.setRoute(good, [internet.server('good')]);
    await probed(core, [none, partly, good]);
    expect(await outcomes(core, nodes)).toEqual(['none', 'partly', 'verified', 'unprobed']);
    for (const node of nodes) await core.save(node, REQUIRE_DELIVERY);
    const { ids } = await core.tree();
    const stops = async (without: string[] = []) => {
      const answer = await core.call('plan.stops', { without });
      const named = (places: Int32Array) => Array.from(places, (at) => ids[at]);
      return { stopped: named(answer.stopped), stoppedFor: named(answer.stoppedFor), unprobed: named(answer.unprobed) };
    };
    expect(await stops()).toEqual({ stopped: [none], stoppedFor: [], unprobed: [unprobed] });
    const { since, byDraft } = await core.call('plan.stops', { without: [] });
    expect(byDraft).toEqual([{ node: none, count: 1 }]);
    expect(since).toBe((await core.call('probe.get', { node: none })).servers[0]?.at);
    const text = await core.call('plan.export', { nodes: [...nodes], without: [], format: 'markdown' });
    expect(text).toContain(t('probe/stops', { count: 1 }));
    expect(await stops([none])).toEqual({ stopped: [], stoppedFor: [], unprobed: [unprobed] });
    await core.save(none, {
      ...REQUIRE_DELIVERY,
      delivery: { mode: 'requiredFor', senders: ['*@partner.example'], recipients: ['*'] },
    });
    expect(await stops()).toEqual({ stopped: [], stoppedFor: [none], unprobed: [unprobed] });
  }, 30_000);
});

function txt(name: string, ...strings: string[]) {
  return { answers: [{ type: 'TXT' as const, name, data: strings }] };
}

function mx(name: string, preference: number, exchange: string) {
  return { type: 'MX' as const, name, data: { preference, exchange } };
}
