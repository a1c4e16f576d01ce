import { describe, expect, it } from 'vitest';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { lasting, NO_CHANGE, REQUIRE_INCOMING, requireFrom, runCore } from './fixtures';
import type { TestCore } from './testCore';

async function withNodes(count: number) {
  const service = await serve();
  const kept = lasting();
  const core = runCore(kept);
  const { workspace } = await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, count)).map(({ id }) => id);
  return { service, kept, core, workspace, nodes, node: nodes[0] ?? '' };
}

async function draftAt(core: TestCore, node: string) {
  return (await core.call('node.get', { node })).draft?.policy ?? null;
}

async function steps(core: TestCore) {
  const opened = await core.call('workspace.current', null);
  return opened.state === 'open' ? opened.status.steps : null;
}

describe('undo', () => {
  it('walks back through edits, a draft that was discarded and one that went away, and forward again', async () => {
    const { core, node } = await withNodes(1);
    await core.save(node, REQUIRE_INCOMING);
    await core.save(node, requireFrom('a@x.org'));
    await core.call('draft.discard', { nodes: [node] });
    await core.save(node, requireFrom('b@x.org'));
    await core.save(node, NO_CHANGE);

    const seen: unknown[] = [];
    for (let at = 0; at < 5; at++) {
      await core.call('undo', null);
      seen.push(await draftAt(core, node));
    }
    expect(seen).toEqual([requireFrom('b@x.org'), null, requireFrom('a@x.org'), REQUIRE_INCOMING, null]);
    expect(await core.call('undo', null)).toBeNull();
    for (let at = 0; at < 5; at++) await core.call('redo', null);
    expect(await core.call('redo', null)).toBeNull();
    expect(await draftAt(core, node)).toBeNull();
    await core.call('undo', null);
    expect(await draftAt(core, node)).toEqual(requireFrom('b@x.org'));
  });

  it('goes on after a restart, and says what it would do', async () => {
    const { kept, core, workspace, nodes } = await withNodes(2);
    const [first = '', second = ''] = nodes;
    await core.save(first, REQUIRE_INCOMING);
    await core.save(second, REQUIRE_INCOMING);
    await core.call('undo', null);
    core.abandon();

    const again = runCore({ ...kept, open: workspace.id });
    const name = (await again.call('node.get', { node: first })).name;
    expect(await steps(again)).toMatchObject({
      undo: { what: 'edit', count: 1, name },
      redo: { what: 'edit', count: 1 },
    });
    await again.call('redo', null);
    expect([await draftAt(again, first), await draftAt(again, second)]).toEqual([REQUIRE_INCOMING, REQUIRE_INCOMING]);
  });

  it('is of whole steps: many nodes at once', async () => {
    const { core, nodes } = await withNodes(4);
    for (const node of nodes) await core.save(node, REQUIRE_INCOMING);
    await core.call('draft.discard', { nodes });
    const walked = await core.call('undo', null);
    expect([walked?.step.what, walked?.step.count]).toEqual(['discard', 4]);
    expect(await core.plan()).toHaveLength(4);
  });

  it('can be done again no more once something else was done', async () => {
    const { core, node } = await withNodes(1);
    await core.save(node, REQUIRE_INCOMING);
    await core.call('undo', null);
    await core.save(node, requireFrom('a@x.org'));
    expect(await steps(core)).toMatchObject({ redo: null });
    expect(await core.call('redo', null)).toBeNull();
    expect(await draftAt(core, node)).toEqual(requireFrom('a@x.org'));
  });

  it('stops at what was pushed: that is taken back, not undone; what came after it is undone', async () => {
    const { service, core, nodes } = await withNodes(2);
    const [pushed = '', other = ''] = nodes;
    await core.save(other, REQUIRE_INCOMING);
    await core.save(pushed, REQUIRE_INCOMING);
    await core.startPush([pushed]);
    await core.until(({ drafts, activity }) => drafts === 1 && activity === null);
    expect(await core.call('undo', null)).toMatchObject({ nodes: [other] });
    expect(await core.call('undo', null)).toBeNull();
    expect(service.policy(pushed).incoming).toEqual({ mode: 'required' });
    await core.save(pushed, requireFrom('a@x.org'));
    await core.call('undo', null);
    expect(await draftAt(core, pushed)).toBeNull();
  });

  it('keeps what a pull has merged in since', async () => {
    const { service, core, node } = await withNodes(1);
    const base = {
      ...INHERIT_BOTH,
      incoming: { mode: 'requiredFor', senders: ['a@x.org'], recipients: ['*'] },
    } as const;
    service.setPolicy(node, base);
    await core.pull();
    await core.save(node, requireFrom('a@x.org', 'mine@x.org'));
    await core.save(node, requireFrom('a@x.org', 'mine@x.org', 'more@x.org'));
    service.setPolicy(node, { ...base, incoming: { ...base.incoming, senders: ['a@x.org', 'theirs@x.org'] } });
    await core.pull();
    await core.call('undo', null);
    expect((await draftAt(core, node))?.incoming.senders).toEqual(['a@x.org', 'mine@x.org', 'theirs@x.org']);
    await core.call('undo', null);
    expect(await draftAt(core, node)).toBeNull();
    await core.call('redo', null);
    expect((await draftAt(core, node))?.incoming.senders).toEqual(['a@x.org', 'mine@x.org', 'theirs@x.org']);
  });
});
