import { describe, expect, it } from 'vitest';
import { draftOf } from '../../shared/policy/draft';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { REQUIRE_INCOMING, requireFrom, runCore } from './fixtures';

const THEIRS = { ...INHERIT_BOTH, incoming: { mode: 'automatic' } } as const;

/** Drafts that a colleague has set the same hop against, pulled. */
async function inConflict(count: number) {
  const service = await serve();
  const core = runCore();
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, count + 1)).map(({ id }) => id);
  const spare = nodes.pop() ?? '';
  for (const node of nodes) {
    await core.save(node, REQUIRE_INCOMING);
    service.setPolicy(node, THEIRS);
  }
  await core.pull();
  return { service, core, nodes, node: nodes[0] ?? '', spare };
}

describe('a conflict', () => {
  it('shows base, mine and theirs, is not pushed, and is said at the node', async () => {
    const { service, core, node } = await inConflict(1);
    const [item] = await core.plan();
    expect(item).toMatchObject({
      state: 'conflict',
      after: { incoming: { mode: 'required' } },
      conflict: { base: INHERIT_BOTH, theirs: THEIRS, version: service.policy(node).version },
    });
    expect(await core.call('node.get', { node })).toMatchObject({ isInConflict: true });
    await expect(core.startPush([node])).rejects.toMatchObject({ problem: { code: 'push.nothing' } });
  });

  it('is settled in one step for any number, and then goes out', async () => {
    const { service, core, nodes } = await inConflict(3);
    const items = (await core.plan()).map(({ node, conflict }) => ({
      node,
      version: conflict?.version ?? '',
      policy: requireFrom('*@bank.example'),
    }));
    await core.call('conflicts.settle', { items });
    expect((await core.plan()).map(({ state, before }) => [state, before])).toEqual(nodes.map(() => ['ready', THEIRS]));
    await core.call('undo', null);
    expect((await core.plan()).map(({ state }) => state)).toEqual(nodes.map(() => 'conflict'));
    await core.call('redo', null);
    await core.startPush(nodes);
    await core.until(({ drafts }) => drafts === 0);
    for (const node of nodes) expect(service.policy(node).incoming).toEqual(requireFrom('*@bank.example').incoming);
  });

  it('settled with theirs leaves nothing to push', async () => {
    const { service, core, node } = await inConflict(1);
    const { version } = service.policy(node);
    await core.call('conflicts.settle', { items: [{ node, version, policy: draftOf(THEIRS) }] });
    expect(await core.plan()).toEqual([]);
  });

  it('is not settled on what is no longer there', async () => {
    const { service, core, nodes } = await inConflict(2);
    const items = nodes.map((node) => ({ node, version: service.policy(node).version, policy: REQUIRE_INCOMING }));
    service.setPolicy(nodes[1] ?? '', { ...THEIRS, delivery: { mode: 'automatic' } });
    await core.pull();
    await expect(core.call('conflicts.settle', { items })).rejects.toMatchObject({
      problem: { code: 'conflict.changed' },
    });
    // All or none.
    expect((await core.plan()).map(({ state }) => state)).toEqual(['conflict', 'conflict']);
  });
});

describe('a draft whose node went away', () => {
  it('is kept, can be put on another node, and back', async () => {
    const { service, core, node, spare } = await inConflict(1);
    service.removeNode(node);
    await core.pull();
    expect(await core.plan()).toMatchObject([{ node, state: 'orphaned', after: { incoming: { mode: 'required' } } }]);
    await core.call('draft.retarget', { from: node, to: spare });
    expect(await core.plan()).toMatchObject([{ node: spare, state: 'ready', before: INHERIT_BOTH }]);
    await core.call('undo', null);
    expect(await core.plan()).toMatchObject([{ node, state: 'orphaned' }]);
    await core.call('draft.discard', { nodes: [node] });
    expect(await core.plan()).toEqual([]);
  });

  it('takes no node that has a draft, or that is gone itself', async () => {
    const { service, core, nodes, spare } = await inConflict(2);
    const [node = '', other = ''] = nodes;
    service.removeNode(node);
    service.removeNode(spare);
    await core.pull();
    for (const [to, code] of [
      [other, 'draft.exists'],
      [spare, 'node.unknown'],
    ] as const) {
      await expect(core.call('draft.retarget', { from: node, to })).rejects.toMatchObject({ problem: { code } });
    }
  });
});

describe('an edit of what has changed since it was shown', () => {
  it('keeps what a pull brought meanwhile', async () => {
    const { service, core, spare: node } = await inConflict(0);
    const before = { ...INHERIT_BOTH, incoming: requireFrom('a@x.org').incoming } as const;
    service.setPolicy(node, before);
    await core.pull();
    const shown = requireFrom('a@x.org');
    service.setPolicy(node, { ...before, incoming: requireFrom('a@x.org', 'theirs@x.org').incoming });
    await core.pull();
    const saved = await core.call('draft.save', { node, from: shown, policy: requireFrom('a@x.org', 'mine@x.org') });
    expect(saved.draft?.policy.incoming.senders).toEqual(['a@x.org', 'mine@x.org', 'theirs@x.org']);
    expect(await core.plan()).toMatchObject([{ state: 'ready' }]);
  });

  it('is a conflict where the two do not go together', async () => {
    const { service, core, spare: node } = await inConflict(0);
    service.setPolicy(node, { ...INHERIT_BOTH, incoming: requireFrom('theirs@x.org').incoming });
    await core.pull();
    const shown = {
      incoming: { mode: 'inherit', senders: [], recipients: [] },
      delivery: requireFrom().delivery,
    } as const;
    await core.call('draft.save', { node, from: shown, policy: requireFrom('mine@x.org') });
    expect(await core.plan()).toMatchObject([
      { state: 'conflict', conflict: { base: INHERIT_BOTH, theirs: { incoming: { senders: ['theirs@x.org'] } } } },
    ]);
  });
});

describe('a draft in conflict that is edited until it goes together with the other side', () => {
  it('is merged there and then, so that pushing it leaves nothing behind', async () => {
    const { service, core, spare: node } = await inConflict(0);
    service.setPolicy(node, { ...INHERIT_BOTH, incoming: requireFrom('a@x.org').incoming });
    await core.pull();
    await core.save(node, { ...requireFrom(), incoming: { mode: 'inherit', senders: [], recipients: [] } });
    service.setPolicy(node, { ...INHERIT_BOTH, incoming: requireFrom('a@x.org', 'theirs@x.org').incoming });
    await core.pull();
    expect(await core.plan()).toMatchObject([{ state: 'conflict' }]);
    const saved = await core.save(node, requireFrom('mine@x.org'));
    expect(saved.draft?.policy.incoming.senders).toEqual(['mine@x.org', 'theirs@x.org']);
    await core.startPush([node]);
    await core.until(({ drafts, activity }) => drafts === 0 && activity === null);
    expect(service.policy(node).incoming).toEqual(requireFrom('mine@x.org', 'theirs@x.org').incoming);
  });
});
