import { describe, expect, it } from 'vitest';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { freeDomains, REQUIRED, serve } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { REQUIRE_INCOMING, requireFrom, runCore } from './fixtures';
import type { TestCore } from './testCore';

async function withNodes(count: number) {
  const service = await serve();
  const core = runCore();
  await core.connectAndPull(service.url, service.admin.token);
  const domains = await freeDomains(service, count);
  return { service, core, domains, nodes: domains.map(({ id }) => id), node: domains[0]?.id ?? '' };
}

async function pushAll(core: TestCore, nodes: readonly string[], policy = REQUIRE_INCOMING): Promise<void> {
  for (const node of nodes) await core.save(node, policy);
  await core.startPush(nodes);
  await core.until(({ drafts, activity }) => drafts === 0 && activity === null);
}

const history = (core: TestCore, query = '') => core.call('history.get', { query, next: null });

describe('history', () => {
  it('has each applied change with its push, the newest first, and whether it is in force still', async () => {
    const { service, core, nodes, node } = await withNodes(2);
    await pushAll(core, nodes);
    await pushAll(core, [node], requireFrom('*@bank.example'));
    const { rows, next } = await history(core);
    expect(next).toBeNull();
    expect(rows.map((row) => [row.push.push, row.after.incoming.mode, row.isInForce])).toEqual([
      [2, 'requiredFor', true],
      [1, 'required', expect.any(Boolean)],
      [1, 'required', expect.any(Boolean)],
    ]);
    expect(rows.filter((row) => row.node === node).map(({ isInForce }) => isInForce)).toEqual([true, false]);
    expect(rows[2]?.push).toMatchObject({ applied: 2, refused: 0, cancelled: 0 });
    expect(rows[2]?.before).toEqual(INHERIT_BOTH);
    expect(service.policy(node).incoming.mode).toBe('requiredFor');
  });

  it('is searched by name and by list entry, and read a page at a time', async () => {
    const { core, domains, nodes, node } = await withNodes(1);
    await pushAll(core, nodes, requireFrom('*@bücher.example'));
    const name = domains[0]?.name.toUpperCase() ?? '';
    for (const query of [name, 'Bücher', 'xn--bcher-kva.example']) {
      expect((await history(core, query)).rows.map((row) => row.node)).toEqual([node]);
    }
    expect((await history(core, 'elsewhere')).rows).toEqual([]);
  });

  it('pages without gap or repeat', async () => {
    const service = await serve({ seed: { domains: 300, seed: 3 } });
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const nodes = (await freeDomains(service, 150)).map(({ id }) => id);
    await pushAll(core, nodes);
    const seen: string[] = [];
    for (let next: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof history>> = await core.call('history.get', { query: '', next });
      seen.push(...page.rows.map((row) => row.node));
      if (page.next === null) break;
      next = page.next;
    }
    expect(seen.length).toBe(150);
    expect(new Set(seen)).toEqual(new Set(nodes));
  });

  it('takes back a whole push as drafts, in one step; what has a draft or is gone is left alone', async () => {
    const { service, core, nodes } = await withNodes(4);
    await pushAll(core, nodes);
    const [drafted = '', gone = '', ...rest] = nodes;
    await core.save(drafted, requireFrom('a@x.org'));
    service.removeNode(gone);
    await core.pull();
    const { drafted: taken, leftAlone } = await core.call('history.takeBack', { push: 1, nodes: null });
    expect(new Set(taken)).toEqual(new Set(rest));
    expect(leftAlone).toHaveLength(2);
    const plan = new Map((await core.plan()).map((item) => [item.node, item]));
    for (const node of rest) expect(plan.get(node)).toMatchObject({ state: 'ready', after: INHERIT_BOTH });
    expect(await core.call('undo', null)).toMatchObject({ step: { what: 'takeBack', count: 2 } });
    expect(await core.plan()).toHaveLength(1);
  });

  it('takes back one change and keeps what a colleague did on top of it, or leaves it to a person', async () => {
    const { service, core, nodes } = await withNodes(2);
    await pushAll(core, nodes);
    const [elsewhere = '', same = ''] = nodes;
    service.setPolicy(elsewhere, { ...REQUIRED, delivery: { mode: 'required' } });
    service.setPolicy(same, { ...INHERIT_BOTH, incoming: { mode: 'automatic' } });
    await core.pull();
    await core.call('history.takeBack', { push: 1, nodes: [elsewhere] });
    await core.call('history.takeBack', { push: 1, nodes: [same] });
    const plan = new Map((await core.plan()).map((item) => [item.node, item]));
    expect(plan.get(elsewhere)).toMatchObject({
      state: 'ready',
      after: { incoming: { mode: 'inherit' }, delivery: { mode: 'required' } },
    });
    expect(plan.get(same)).toMatchObject({ state: 'conflict' });
  });
});

/** A colleague's change of each kind, beside a push from here. */
async function drifted(service: Service, core: TestCore, nodes: readonly string[]): Promise<void> {
  const [pushed = '', set = '', renamed = '', gone = ''] = nodes;
  await pushAll(core, [pushed]);
  service.setPolicy(set, REQUIRED, 'Bea');
  service.renameNode(renamed, 'renamed.example');
  service.removeNode(gone);
  service.addNode({ parent: 'n1', kind: 'domain', name: 'added.example' });
  await core.pull();
}

describe('drift', () => {
  it('is what changed on the service that no one here pushed, until it was seen', async () => {
    const { service, core, nodes } = await withNodes(4);
    await drifted(service, core, nodes);
    const { drift } = await core.until(({ activity }) => activity === null);
    expect(drift).toBe(4);
    const { rows } = await core.call('drift.get', { query: '', next: null });
    expect(rows.map(({ what, isNew }) => [what, isNew])).toEqual(
      expect.arrayContaining([
        ['policy', true],
        ['renamed', true],
        ['gone', true],
        ['added', true],
      ]),
    );
    expect(rows.find(({ what }) => what === 'policy')).toMatchObject({
      node: nodes[1],
      policies: { before: INHERIT_BOTH, after: REQUIRED },
      author: null,
    });
    expect(rows.find(({ what }) => what === 'renamed')?.names?.after).toBe('renamed.example');
    await core.call('drift.seen', null);
    expect((await core.until((status) => status.drift === 0)).drift).toBe(0);
    expect((await core.call('drift.get', { query: '', next: null })).rows.map(({ isNew }) => isNew)).not.toContain(
      true,
    );
  });

  it('has its author once the audit was read, which also knows what came from here', async () => {
    const { service, core, nodes } = await withNodes(4);
    await drifted(service, core, nodes);
    await core.call('audit.start', null);
    await core.until(({ activity }) => activity === null);
    const { rows } = await core.call('drift.get', { query: '', next: null });
    expect(rows.find(({ what }) => what === 'policy')?.author?.actor).toBe('Bea');
    const audit = await core.call('audit.get', { query: '', next: null });
    expect(audit.rows.map(({ actor, isFromHere }) => [actor, isFromHere])).toEqual([
      ['Bea', false],
      ['admin', true],
    ]);
    // Read again, it brings what is new only.
    service.setPolicy(nodes[1] ?? '', INHERIT_BOTH, 'Carl');
    await core.call('audit.start', null);
    await core.until(({ activity }) => activity === null);
    const later = await core.call('audit.get', { query: '', next: null });
    expect(later.rows.map(({ actor }) => actor)).toEqual(['Carl', 'Bea', 'admin']);
  });

  it('is found by a push as well, where that is what refused it', async () => {
    const { service, core, node } = await withNodes(1);
    await core.save(node, REQUIRE_INCOMING);
    service.setPolicy(node, { ...INHERIT_BOTH, incoming: { mode: 'automatic' } });
    await core.startPush([node]);
    await core.until(({ lastPush, activity }) => lastPush?.refused === 1 && activity === null);
    const { rows } = await core.call('drift.get', { query: '', next: null });
    expect(rows).toMatchObject([{ node, what: 'policy', policies: { after: { incoming: { mode: 'automatic' } } } }]);
  });
});
