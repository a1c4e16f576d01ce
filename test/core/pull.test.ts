import { describe, expect, it } from 'vitest';
import type { Node } from '../../shared/api/api';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { codeOfMode, type TreeColumns } from '../../shared/tree/columns';
import { freeDomain, freeDomains, listNodes, REQUIRED, serve } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { lasting, REQUIRE_INCOMING, runCore } from './fixtures';

const isIn = (tree: TreeColumns, { id }: Node): boolean => tree.ids.includes(id);

/** What the tree should hold: every node of the service with the modes set there. */
async function treeOfService(service: Service) {
  const { items } = await listNodes(service);
  return new Map(
    items.map(({ id, parent }) => {
      const { incoming, delivery } = service.policy(id);
      return [id, { parent, incoming: codeOfMode(incoming.mode), delivery: codeOfMode(delivery.mode) }];
    }),
  );
}

function treeOf({ ids, parents, incoming, delivery }: TreeColumns) {
  return new Map(
    ids.map((id, at) => [
      id,
      { parent: ids[parents[at] ?? -1] ?? null, incoming: incoming[at], delivery: delivery[at] },
    ]),
  );
}

describe('a pull', () => {
  it('brings the whole tree with its policies', async () => {
    const service = await serve({ seed: { domains: 300, seed: 3 } });
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
  });

  it('then brings what was added, renamed, moved, removed and set, and asks for no more', async () => {
    const service = await serve({ seed: { domains: 300, seed: 3 } });
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const { items } = await listNodes(service);
    const [partner, second] = items.filter(({ parent }) => parent === 'n1');
    const customer = items.find(({ kind, parent }) => kind === 'admin' && parent === partner?.id);
    const [removed, set] = items.filter(({ kind, parent }) => kind === 'domain' && parent !== customer?.id);
    if (!second || !customer || !removed || !set) throw new Error('Too small a tree.');

    const added = service.addNode({ parent: second.id, kind: 'domain', name: 'added.example' });
    service.moveNode(customer.id, second.id);
    service.removeNode(removed.id);
    service.setPolicy(set.id, REQUIRED);
    await core.pull();
    const tree = await core.tree();
    expect(treeOf(tree)).toEqual(await treeOfService(service));
    expect([isIn(tree, added), isIn(tree, removed)]).toEqual([true, false]);
  });

  it('reads everything anew where the service has forgotten what changed', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const gone = await freeDomain(service);
    service.removeNode(gone.id);
    service.forgetChanges();
    await core.pull();
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
  });

  it('keeps a draft whose node went away, under the name it had', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const domain = await freeDomain(service);
    await core.save(domain.id, REQUIRE_INCOMING);
    service.removeNode(domain.id);
    await core.pull();
    const [item] = await core.plan();
    expect(item).toMatchObject({ node: domain.id, name: domain.name, state: 'orphaned' });
  });

  it('lets a draft go that asks for what is in force by now, merges one that goes with it, and leaves one that does not', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const domains = await freeDomains(service, 3);
    const [same = '', merged = '', against = ''] = domains.map(({ id }) => id);
    for (const { id } of domains) await core.save(id, REQUIRE_INCOMING);
    service.setPolicy(same, REQUIRED);
    const elsewhere = { ...INHERIT_BOTH, delivery: { mode: 'required' } } as const;
    service.setPolicy(merged, elsewhere);
    const theirs = { ...INHERIT_BOTH, incoming: { mode: 'automatic' } } as const;
    service.setPolicy(against, theirs);
    await core.pull();
    const plan = new Map((await core.plan()).map((item) => [item.node, item]));
    expect(plan.get(same)).toBeUndefined();
    expect(plan.get(merged)).toMatchObject({
      state: 'ready',
      isMerged: true,
      before: elsewhere,
      after: { incoming: { mode: 'required' }, delivery: { mode: 'required' } },
    });
    expect(plan.get(against)).toMatchObject({ state: 'conflict', conflict: { base: INHERIT_BOTH, theirs } });
    expect(service.policy(against)).toMatchObject(theirs);
  });

  it('waits as the service asks, and says so', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    service.setUnavailable(1);
    const waiting = core.until(({ activity }) => activity?.kind === 'pull' && activity.waitingUntil !== null);
    await core.call('pull.start', { full: false });
    await waiting;
    service.setUnavailable(null);
    const { lastProblem } = await core.until(({ activity }) => activity === null);
    expect(lastProblem).toBeNull();
  });

  it('is cancelled by hand, while it waits as well', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    service.setUnavailable(600);
    await core.call('pull.start', { full: false });
    await core.until(({ activity }) => activity?.kind === 'pull' && activity.waitingUntil !== null);
    await expect(core.call('pull.start', { full: false })).rejects.toMatchObject({ problem: { code: 'sync.busy' } });
    await core.call('sync.cancel', null);
    const { lastProblem } = await core.until(({ activity }) => activity === null);
    expect(lastProblem).toMatchObject({ code: 'sync.cancelled' });
  });

  it('that breaks off changes nothing', async () => {
    const service = await serve();
    let broken = false;
    const breaking: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const url = new URL(input instanceof Request ? input.url : input);
      return broken && url.pathname === '/v1/policies' ? new Response('{"items":"none"}') : answer;
    };
    const core = runCore({ ...lasting(), fetch: breaking });
    await core.connectAndPull(service.url, service.admin.token);
    const before = await core.tree();
    service.addNode({ parent: 'n1', kind: 'domain', name: 'added.example' });
    broken = true;
    await core.call('pull.start', { full: false });
    const { lastProblem } = await core.until(({ activity, lastProblem }) => activity === null && lastProblem !== null);
    expect(lastProblem?.code).toBe('service.bad_answer');
    expect(await core.tree()).toEqual(before);
    broken = false;
    await core.pull();
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
  });

  it('that breaks off after some pages goes on from there, also in another run', async () => {
    const service = await serve({ seed: { domains: 5000, seed: 3 } });
    const kept = lasting();
    let left = 2;
    const breaking: typeof fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.pathname === '/v1/nodes' && left-- <= 0) return new Response('{"items":"none"}');
      return fetch(input, init);
    };
    const core = runCore({ ...kept, fetch: breaking });
    const opened = await core.call('workspace.connect', { address: service.url, token: service.admin.token });
    if (opened.state !== 'open') throw new Error('Not open.');
    await core.until(({ lastProblem }) => lastProblem?.code === 'service.bad_answer');
    core.abandon();
    await core.stop();
    // What the pages had that were read stays read; what changes meanwhile comes.
    const [first] = (await listNodes(service)).items;
    const added = service.addNode({ parent: first?.id ?? '', kind: 'domain', name: 'meanwhile.example' });
    const asked = service.requests('listNodes');
    const again = runCore({ ...kept, open: opened.workspace.id });
    await again.until(({ lastPull, activity }) => lastPull !== null && activity === null);
    expect(service.requests('listNodes') - asked).toBeLessThan(3);
    const tree = await again.tree();
    expect(isIn(tree, added)).toBe(true);
    expect(treeOf(tree)).toEqual(await treeOfService(service));
  });

  it('of everything, when a person asks for it, mends what is not as on the service', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const gone = await freeDomain(service);
    service.removeNode(gone.id);
    const asked = service.requests('listNodes');
    await core.pull(true);
    expect(service.requests('listNodes')).toBeGreaterThan(asked);
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
    const { rows } = await core.call('drift.get', { query: '', next: null });
    expect(rows).toMatchObject([{ node: gone.id, what: 'gone' }]);
  });
});
