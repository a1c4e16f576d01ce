import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../electron/core/store/workspace';
import type { ChecklistItem, Tick } from '../../shared/messages/checklist';
import { policyOf } from '../../shared/policy/draft';
import { INHERIT_BOTH, type NodePolicy } from '../../shared/policy/policy';
import { REQUIRE_INCOMING } from './fixtures';
import { apply, draftAll, handOver, inForce, openHand, reopened, takeIn, tick, ticksOf } from './handCore';
import { HAND, HAND_DOMAINS, handDomain } from './handWorkspace';
import type { TestCore } from './testCore';

const [ONE = '', TWO = ''] = HAND_DOMAINS;
const GARBAGE: NodePolicy = {
  ...INHERIT_BOTH,
  incoming: { mode: 'requiredFor', senders: ['not an address!!', '*@@'], recipients: ['*'] },
};

interface Filed {
  readonly items: readonly ChecklistItem[];
  readonly ticks: readonly Tick[];
}

const done = (node: string, more: Partial<Tick> = {}): Tick => ({
  node,
  state: 'done',
  by: 'Mallory',
  at: new Date().toISOString(),
  note: '',
  turn: 1,
  policy: null,
  ...more,
});

/** The list's file as someone else has written it. */
async function forged(core: TestCore, id: string, change: (filed: Filed) => Filed): Promise<string> {
  const filed = JSON.parse(await core.call('checklist.file', { id })) as Filed;
  return JSON.stringify({ ...filed, ...change(filed) });
}

/** Ann with a list of two changes, and Ben, who has none. */
async function annAndBen() {
  const [ann, ben] = [await openHand(), await openHand()];
  await draftAll(ann.core, [ONE, TWO]);
  return { ann, ben, id: await apply(ann.core, [ONE, TWO]) };
}

async function askFor(core: TestCore, name: string, approval: 'none' | 'named'): Promise<void> {
  await core.call('team.set', { name, approval, colleagues: [] });
}

/** Has Ben approve a change set of both, which Ann made elsewhere: what is ticked off has no draft any more. */
async function approve(ben: TestCore, folder: string): Promise<void> {
  const ticket = join(folder, 'both.hopseal');
  const nodes = [ONE, TWO];
  const author = await openHand();
  await askFor(author.core, 'Ann', 'none');
  await draftAll(author.core, nodes);
  const set = await author.core.call('changeSets.make', { nodes, title: 'Both', note: '', into: null });
  await author.core.call('changeSets.write', { id: set, ticket });
  await ben.call('changeSets.open', { ticket });
  await ben.call('changeSets.judge', { id: set, nodes, verdict: 'approved' });
}

describe('a file of faulty policies', () => {
  it('puts none of them in force, and says which', async () => {
    const { ann, ben, id } = await annAndBen();
    const hostile = await forged(ann.core, id, ({ items }) => ({
      items: items.map((item) => (item.node === ONE ? { ...item, after: GARBAGE } : item)),
      ticks: [done(ONE), done(TWO)],
    }));
    expect(await takeIn(ben.core, hostile, ben.folder)).toEqual({
      taken: 1,
      leftAlone: [{ name: handDomain(ONE), why: 'faulty' }],
    });
    expect(await inForce(ben.core, ONE)).toEqual(INHERIT_BOTH);
    expect(await inForce(ben.core, TWO)).toEqual(policyOf(REQUIRE_INCOMING));
    expect((await ben.core.call('checklist.get', null))?.rows.map(({ node }) => node)).toEqual([TWO]);
  });

  it('is no checklist where all are', async () => {
    const { ann, ben, id } = await annAndBen();
    const hostile = await forged(ann.core, id, ({ items }) => ({
      items: items.map((item) => ({ ...item, after: GARBAGE })),
      ticks: [done(ONE)],
    }));
    await expect(takeIn(ben.core, hostile, ben.folder)).rejects.toThrow('checklist.not_a_file');
    expect(await ben.core.call('checklist.get', null)).toBeNull();
  });

  it('has nothing read from it', async () => {
    const { core, folder } = await openHand();
    const id = await core.call('checklist.read', { nodes: [ONE], by: 'Ann' });
    const hostile = await forged(core, id, ({ items }) => ({ items, ticks: [done(ONE, { policy: GARBAGE })] }));
    expect(await takeIn(core, hostile, folder)).toEqual({
      taken: 0,
      leftAlone: [{ name: handDomain(ONE), why: 'faulty' }],
    });
    expect(await inForce(core, ONE)).toEqual(INHERIT_BOTH);
  });
});

describe('a colleague’s list where approvals are asked for', () => {
  it('is taken in when all of it is approved here', async () => {
    const { ann, ben, id } = await annAndBen();
    await askFor(ann.core, 'Ann', 'none');
    await askFor(ben.core, 'Ben', 'named');
    await expect(handOver(ann.core, id, ben.core, ben.folder)).rejects.toThrow('checklist.unapproved');
    expect(await ben.core.call('checklist.get', null)).toBeNull();
    await approve(ben.core, ben.folder);
    await tick(ann.core, id, ONE, 'done');
    expect(await handOver(ann.core, id, ben.core, ben.folder)).toEqual({ taken: 2, leftAlone: [] });
    expect(await inForce(ben.core, ONE)).toEqual(policyOf(REQUIRE_INCOMING));
  });

  it('has no tick taken in that says done of what is not approved', async () => {
    const { ann, ben, id } = await annAndBen();
    await askFor(ann.core, 'Ann', 'none');
    await handOver(ann.core, id, ben.core, ben.folder);
    await askFor(ben.core, 'Ben', 'named');
    await tick(ann.core, id, ONE, 'done');
    await tick(ann.core, id, TWO, 'skipped');
    expect(await handOver(ann.core, id, ben.core, ben.folder)).toEqual({
      taken: 1,
      leftAlone: [{ name: handDomain(ONE), why: 'unapproved' }],
    });
    expect(await inForce(ben.core, ONE)).toEqual(INHERIT_BOTH);
    await approve(ben.core, ben.folder);
    expect(await handOver(ann.core, id, ben.core, ben.folder)).toEqual({ taken: 1, leftAlone: [] });
    expect(await inForce(ben.core, ONE)).toEqual(policyOf(REQUIRE_INCOMING));
  });
});

describe('turns', () => {
  it('that no one can have taken are no checklist’s', async () => {
    const { core, folder } = await openHand();
    await draftAll(core, [ONE]);
    const id = await apply(core, [ONE]);
    const withTurn = (turn: number) => forged(core, id, ({ items }) => ({ items, ticks: [done(ONE, { turn })] }));
    for (const turn of [1001, 1_000_000])
      await expect(takeIn(core, await withTurn(turn), folder)).rejects.toThrow('checklist.not_a_file');
    expect(await ticksOf(core)).toEqual([]);
    expect(await takeIn(core, await withTurn(1000), folder)).toEqual({ taken: 1, leftAlone: [] });
    await tick(core, id, ONE, 'open');
    expect(await ticksOf(core)).toMatchObject([{ state: 'open', turn: 1001 }]);
  });

  it('never go beyond what a list may hold', async () => {
    const { core, folder } = await openHand();
    await draftAll(core, [ONE]);
    const id = await apply(core, [ONE]);
    await core.stop();
    const workspace = openWorkspace(join(folder, `${HAND.id}.sqlite`));
    workspace.checklists.put(id, done(ONE, { state: 'skipped', turn: 1_000_000 }), null);
    workspace.close();
    const again = await reopened(folder);
    await tick(again, id, ONE, 'done');
    expect(await ticksOf(again)).toMatchObject([{ state: 'done', turn: 1_000_000 }]);
  });
});
