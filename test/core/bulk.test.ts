import { describe, expect, it } from 'vitest';
import type { BulkChange } from '../../shared/messages/bulk';
import { policyOf } from '../../shared/policy/draft';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { runCore } from './fixtures';

const NONE = { add: [], remove: [] };
const REQUIRE: BulkChange = {
  kind: 'wish',
  wish: { incoming: { mode: 'required', senders: NONE, recipients: NONE }, delivery: null },
};

/** Five domains: one automatic, one required, two with lists, one that inherits. */
async function mixed() {
  const service = await serve();
  const core = runCore();
  await core.connectAndPull(service.url, service.admin.token);
  const nodes = (await freeDomains(service, 5)).map(({ id }) => id);
  const [automatic = '', required = '', one = '', other = ''] = nodes;
  const inherit = { mode: 'inherit' } as const;
  const listing = (...senders: string[]) =>
    ({ incoming: { mode: 'requiredFor', senders, recipients: ['*'] }, delivery: inherit }) as const;
  service.setPolicy(automatic, { incoming: { mode: 'automatic' }, delivery: inherit });
  service.setPolicy(required, { incoming: { mode: 'required' }, delivery: inherit });
  service.setPolicy(one, listing('a@b.com', 'c@d.com'));
  service.setPolicy(other, listing('A@B.com', 'e@f.com'));
  await core.pull();
  const incomingOf = async (node: string) => {
    const { draft, inForce } = await core.call('node.get', { node });
    return (draft ? policyOf(draft.policy) : inForce).incoming;
  };
  return { service, core, nodes, incomingOf };
}

describe('a change of many nodes at once', () => {
  it('sees what is set at them, taken together, drafts as they are', async () => {
    const { core, nodes } = await mixed();
    const seen = await core.call('bulk.summary', { nodes });
    expect(seen).toMatchObject({ domains: 5, admins: 0 });
    expect(seen.incoming.modes).toEqual({ inherit: 1, automatic: 1, required: 1, requiredFor: 2 });
    expect(seen.delivery.modes).toEqual({ inherit: 5, automatic: 0, required: 0, requiredFor: 0 });
    expect(seen.incoming.senders.total).toBe(3);
    expect(seen.incoming.senders.entries.map(({ nodes: count }) => count)).toEqual([2, 1, 1]);
    expect(seen.incoming.senders.entries[0]?.entry.toLowerCase()).toBe('a@b.com');
    await core.call('bulk.apply', { nodes: nodes.slice(0, 1), change: REQUIRE });
    const after = await core.call('bulk.summary', { nodes });
    expect(after.incoming.modes).toEqual({ inherit: 1, automatic: 0, required: 2, requiredFor: 2 });
  });

  it('says what would change before it does, and is one step', async () => {
    const { core, nodes, incomingOf } = await mixed();
    const before = await Promise.all(nodes.map(incomingOf));
    const preview = await core.call('bulk.preview', { nodes, change: REQUIRE });
    expect(preview).toMatchObject({ changes: 4, same: 1, faulty: 0 });
    expect(preview.strictness.loosens + preview.strictness.mixed).toBe(0);
    expect((await core.plan()).length).toBe(0);
    expect(await core.call('bulk.apply', { nodes, change: REQUIRE })).toBe(4);
    for (const node of nodes) expect(await incomingOf(node)).toEqual({ mode: 'required' });
    const { steps } = await core.until(({ drafts }) => drafts === 4);
    expect(steps.undo).toMatchObject({ what: 'bulk', count: 4 });
    await core.call('undo', null);
    expect(await Promise.all(nodes.map(incomingOf))).toEqual(before);
    await core.call('redo', null);
    expect((await core.plan()).length).toBe(4);
  });

  it('adds and removes entries where a list counts, and leaves alone what requires more already', async () => {
    const { core, nodes, incomingOf } = await mixed();
    const [automatic = '', required = '', one = '', other = ''] = nodes;
    const senders = { add: ['x@y.com'], remove: ['a@b.com'] };
    const change: BulkChange = {
      kind: 'wish',
      wish: { incoming: { mode: null, senders, recipients: { add: ['*'], remove: [] } }, delivery: null },
    };
    await core.call('bulk.apply', { nodes, change });
    expect(await incomingOf(one)).toEqual({ mode: 'requiredFor', senders: ['c@d.com', 'x@y.com'], recipients: ['*'] });
    expect(await incomingOf(other)).toMatchObject({ senders: ['e@f.com', 'x@y.com'] });
    expect(await incomingOf(automatic)).toMatchObject({ mode: 'requiredFor', senders: ['x@y.com'] });
    expect(await incomingOf(required)).toEqual({ mode: 'required' });
  });

  it('that leads back to what is in force takes drafts away', async () => {
    const { core, nodes } = await mixed();
    await core.call('bulk.apply', { nodes: nodes.slice(0, 1), change: REQUIRE });
    const back: BulkChange = {
      kind: 'wish',
      wish: { incoming: { mode: 'automatic', senders: NONE, recipients: NONE }, delivery: null },
    };
    expect(await core.call('bulk.apply', { nodes: nodes.slice(0, 1), change: back })).toBe(1);
    expect((await core.plan()).length).toBe(0);
    expect(await core.call('bulk.apply', { nodes: nodes.slice(0, 1), change: back })).toBe(0);
  });

  it('is worked out for the last question alone', async () => {
    const { core, nodes } = await mixed();
    const first = core.call('bulk.preview', { nodes, change: REQUIRE });
    const last = core.call('bulk.preview', { nodes: nodes.slice(0, 2), change: REQUIRE });
    await expect(first).rejects.toMatchObject({ problem: { code: 'bulk.superseded' } });
    expect(await last).toMatchObject({ changes: 1, same: 1 });
  });
});
