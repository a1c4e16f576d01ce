import { describe, expect, it } from 'vitest';
import type { Node } from '../../shared/api/api';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { codeOfMode, type TreeColumns } from '../../shared/tree/columns';
import { freeDomain, freeDomains, listNodes, REQUIRED, serve } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { lasting, REQUIRE_INCOMING, runCore } from './fixtures';
import type { TestCore } from './testCore';

async function pullAgain(core: TestCore): Promise<void> {
  const { lastPull } = await core.until(({ activity }) => activity === null);
  await core.call('pull.start', null);
  await core.until((status) => status.activity === null && status.lastPull !== lastPull);
}

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
    await pullAgain(core);
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
    await pullAgain(core);
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
  });

  it('keeps a draft whose node went away, under the name it had', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const domain = await freeDomain(service);
    await core.call('draft.save', { node: domain.id, policy: REQUIRE_INCOMING });
    service.removeNode(domain.id);
    await pullAgain(core);
    const [item] = await core.call('plan.get', null);
    expect(item).toMatchObject({ node: domain.id, name: domain.name, refused: { code: 'change.node_gone' } });
  });

  it('lets a draft go that asks for what is in force by now, and shows the one that does not', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    const [same, other] = await freeDomains(service, 2);
    if (!same || !other) throw new Error('Too small a tree.');
    await core.call('draft.save', { node: same.id, policy: REQUIRE_INCOMING });
    await core.call('draft.save', { node: other.id, policy: REQUIRE_INCOMING });
    service.setPolicy(same.id, REQUIRED);
    const theirs = { ...INHERIT_BOTH, delivery: { mode: 'required' } } as const;
    service.setPolicy(other.id, theirs);
    await pullAgain(core);
    const plan = await core.call('plan.get', null);
    expect(plan.map(({ node, theirs }) => ({ node, theirs }))).toEqual([{ node: other.id, theirs }]);
  });

  it('waits as the service asks, and says so', async () => {
    const service = await serve();
    const core = runCore();
    await core.connectAndPull(service.url, service.admin.token);
    service.setUnavailable(1);
    const waiting = core.until(({ activity }) => activity?.kind === 'pull' && activity.waitingUntil !== null);
    await core.call('pull.start', null);
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
    await core.call('pull.start', null);
    await core.until(({ activity }) => activity?.kind === 'pull' && activity.waitingUntil !== null);
    await expect(core.call('pull.start', null)).rejects.toMatchObject({ problem: { code: 'sync.busy' } });
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
    await core.call('pull.start', null);
    const { lastProblem } = await core.until(({ activity, lastProblem }) => activity === null && lastProblem !== null);
    expect(lastProblem?.code).toBe('service.bad_answer');
    expect(await core.tree()).toEqual(before);
    broken = false;
    await pullAgain(core);
    expect(treeOf(await core.tree())).toEqual(await treeOfService(service));
  });
});
