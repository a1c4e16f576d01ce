import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../shared/messages/check';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { startInternet, type Internet } from '../service/internet/internet';
import { startMail } from '../service/gateway/mail';
import { findMta } from '../service/gateway/mta';
import { requireFrom, REQUIRE_DELIVERY, REQUIRE_INCOMING, runCore } from './fixtures';
import type { TestCore } from './testCore';

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

async function connected(count: number) {
  const service = await serve({ defaultRoute: internet.routeOf });
  const core = runCore({ probes: internet.settings });
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, count)).map(({ id }) => id);
  return { service, core, nodes };
}

async function pushed(core: TestCore, nodes: readonly string[]): Promise<number> {
  const over = core.until(({ lastPush, activity }) => activity === null && Boolean(lastPush?.finishedAt));
  await core.startPush(nodes);
  return (await over).lastPush?.push ?? 0;
}

async function checked(core: TestCore, push: number): Promise<CheckResult> {
  const over = core.next('check', ({ state }) => state === 'over');
  await core.call('check.start', { push });
  const state = await over;
  if (state.state !== 'over') throw new Error('It is not over.');
  return state.result;
}

describe('a check after a push', () => {
  it('reads back what was applied, and says what is no longer so', async () => {
    const { service, core, nodes } = await connected(3);
    for (const node of nodes) await core.save(node, REQUIRE_INCOMING);
    const push = await pushed(core, nodes);
    const told = core.until(({ lastPush }) => lastPush?.check?.differing.length === 0);
    expect(await checked(core, push)).toMatchObject({ read: 3, differing: [], tried: null, problem: null });
    await told;
    service.setPolicy(nodes[0] ?? '', { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } });
    service.removeNode(nodes[1] ?? '');
    const { differing } = await checked(core, push);
    expect(differing.map(({ node }) => node).sort()).toEqual([nodes[0], nodes[1]].sort());
    const { rows } = await core.call('history.get', { query: '', next: null });
    expect(rows[0]?.push.check?.differing).toHaveLength(2);
  });

  it('comes by itself where a person wants it', async () => {
    const { core, nodes } = await connected(1);
    await core.call('check.setAlways', { always: true });
    await core.save(nodes[0] ?? '', REQUIRE_INCOMING);
    const over = core.next('check', ({ state }) => state === 'over');
    await pushed(core, nodes);
    expect(await over).toMatchObject({ result: { read: 1, differing: [] } });
    expect(await core.call('check.state', null)).toMatchObject({ always: true, state: { state: 'over' } });
  });

  it('says why it could not go to its end, and checks nothing where nothing was applied', async () => {
    const { service, core, nodes } = await connected(1);
    await core.save(nodes[0] ?? '', REQUIRE_INCOMING);
    const push = await pushed(core, nodes);
    await expect(core.call('check.start', { push: push + 1 })).rejects.toMatchObject({
      problem: { code: 'check.nothing' },
    });
    service.revokeToken(service.admin.token);
    expect(await checked(core, push)).toMatchObject({ read: 0, problem: { code: 'token.refused' } });
  });

  it.skipIf(findMta() === null)(
    'sends messages of every kind through the gateway, and finds what it does otherwise than the what-if says',
    async () => {
      const { service, core, nodes } = await connected(5);
      const [listed = '', delivery = '', plain = '', changed = '', second = ''] = nodes;
      const mail = await startMail(service, { deliverTo: null, internet });
      for (const node of nodes) service.setRoute(node, [internet.server(node === plain ? 'plain' : 'good')]);
      // Where delivery needs TLS, the next destination is tried.
      service.setRoute(second, [internet.server('plain'), internet.server('good')]);
      const over = core.next('probe', ({ state }) => state === 'over');
      await core.call('probe.start', { nodes });
      await over;
      await core.save(listed, requireFrom('*@partner.example', 'ann@bücher.example'));
      await core.save(delivery, REQUIRE_DELIVERY);
      await core.save(plain, {
        ...REQUIRE_DELIVERY,
        delivery: { mode: 'requiredFor', senders: ['boss@bank.example'], recipients: ['hr'] },
      });
      await core.save(changed, REQUIRE_INCOMING);
      await core.save(second, REQUIRE_DELIVERY);
      const push = await pushed(core, nodes);
      const first = await checked(core, push);
      expect(first).toMatchObject({
        read: 5,
        differing: [],
        problem: null,
        tried: { domains: 5, unanswered: 0, disagreements: [] },
      });
      expect(first.tried?.messages).toBe(32);
      expect(first.tried?.delivered).toBeGreaterThanOrEqual(6);

      service.setPolicy(changed, { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } });
      const again = await checked(core, push);
      expect(again.differing.map(({ node }) => node)).toEqual([changed]);
      expect(again.tried?.disagreements.length).toBeGreaterThan(0);
      for (const each of again.tried?.disagreements ?? []) {
        expect(each).toMatchObject({ node: changed, hop: 'incoming', tls: false, said: 'rejected', saw: 'accepted' });
      }
      await service.stop();
      await mail.stop();
    },
    60_000,
  );
});
