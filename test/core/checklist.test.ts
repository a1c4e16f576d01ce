import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../shared/policy/draft';
import { INHERIT_BOTH, type NodePolicy } from '../../shared/policy/policy';
import { REQUIRE_DELIVERY, REQUIRE_INCOMING, requireFrom } from './fixtures';
import { apply, draftAll, handOver, history, inForce, openHand, reopened, stateOf, tick, ticksOf } from './handCore';
import { HAND, HAND_DOMAINS } from './handWorkspace';

describe('a checklist that applies', () => {
  it('sets twenty changes with done, skipped and failed, across a restart in the middle', async () => {
    const { core, folder } = await openHand();
    await draftAll(core, HAND_DOMAINS);
    const id = await apply(core, HAND_DOMAINS);
    const list = await core.call('checklist.get', null);
    expect(list?.rows.map(({ node }) => node)).toEqual(HAND_DOMAINS);
    expect(await stateOf(core, HAND_DOMAINS[0] ?? '')).toBe('sending');

    const [done, skipped, failed] = [HAND_DOMAINS.slice(0, 8), HAND_DOMAINS.slice(8, 11), HAND_DOMAINS.slice(11, 13)];
    for (const node of done) await tick(core, id, node, 'done', { note: 'as agreed' });
    for (const node of skipped) await tick(core, id, node, 'skipped');
    await core.stop();

    const again = await reopened(folder);
    expect(await again.call('workspace.current', null)).toMatchObject({
      status: { checklist: { id, purpose: 'apply', total: 20, done: 8, skipped: 3, failed: 0 } },
    });
    for (const node of failed) await tick(again, id, node, 'failed', { note: 'the page is locked' });
    await again.until(({ checklist, drafts }) => checklist?.failed === 2 && drafts === 12);

    expect(await inForce(again, done[0] ?? '')).toEqual(policyOf(REQUIRE_INCOMING));
    expect(await inForce(again, skipped[0] ?? '')).toEqual(INHERIT_BOTH);
    expect(await stateOf(again, done[0] ?? '')).toBeNull();
    expect(await stateOf(again, skipped[0] ?? '')).toBe('ready');
    const plan = await again.plan();
    expect(plan.find(({ node }) => node === failed[0])).toMatchObject({
      state: 'refused',
      refused: { code: 'change.by_hand', details: { by: 'Ann', note: 'the page is locked' } },
    });

    await again.call('checklist.close', { id });
    await again.until(({ checklist }) => checklist === null);
    expect(new Set((await again.plan()).map(({ state }) => state))).toEqual(new Set(['ready', 'refused']));
    const { rows } = await history(again);
    expect(rows.map(({ node }) => node).toSorted()).toEqual(done.toSorted());
    expect(rows[0]).toMatchObject({
      hand: { by: 'Ann', note: 'as agreed' },
      isInForce: true,
      push: { isByHand: true, applied: 8, refused: 2, cancelled: 10 },
    });
  });

  it('is taken back in history as any push is', async () => {
    const { core } = await openHand();
    const [node = ''] = HAND_DOMAINS;
    await draftAll(core, [node]);
    const id = await apply(core, [node]);
    await tick(core, id, node, 'done');
    await core.call('checklist.close', { id });
    const [row] = (await history(core)).rows;
    const taken = await core.call('history.takeBack', { push: row?.push.push ?? 0, nodes: null });
    expect(taken).toEqual({ drafted: [node], leftAlone: [] });
    expect((await core.plan())[0]).toMatchObject({ state: 'ready', after: INHERIT_BOTH });
  });

  it('takes a tick back with all that it did, while nothing else has changed', async () => {
    const { core } = await openHand();
    const [node = '', other = ''] = HAND_DOMAINS;
    await draftAll(core, [node, other]);
    const id = await apply(core, [node, other]);
    await tick(core, id, node, 'done');
    expect(await stateOf(core, node)).toBeNull();
    await tick(core, id, node, 'open');
    expect(await inForce(core, node)).toEqual(INHERIT_BOTH);
    expect(await stateOf(core, node)).toBe('sending');
    expect((await history(core)).rows).toEqual([]);
    await tick(core, id, node, 'failed', { note: 'no access' });
    await tick(core, id, node, 'open');
    expect((await core.plan()).find((item) => item.node === node)).toMatchObject({ state: 'sending', refused: null });
    await tick(core, id, node, 'done');
    // What is drafted after it stays, on what was there before.
    await core.save(node, REQUIRE_DELIVERY);
    await tick(core, id, node, 'open');
    expect((await core.plan()).find((item) => item.node === node)?.after).toEqual(policyOf(REQUIRE_DELIVERY));
  });

  it('keeps what was edited while it was open, as a draft on what was applied', async () => {
    const { core } = await openHand();
    const [node = ''] = HAND_DOMAINS;
    await draftAll(core, [node], requireFrom('*@bank.example'));
    const id = await apply(core, [node]);
    await core.save(node, requireFrom('*@bank.example', '*@law.example'));
    await tick(core, id, node, 'done');
    expect(await inForce(core, node)).toEqual(policyOf(requireFrom('*@bank.example')));
    expect((await core.plan())[0]).toMatchObject({
      before: policyOf(requireFrom('*@bank.example')),
      after: policyOf(requireFrom('*@bank.example', '*@law.example')),
    });
  });

  it('is begun of the plan that was read, once, and never sent', async () => {
    const { core } = await openHand();
    const [node = '', other = ''] = HAND_DOMAINS;
    await draftAll(core, [node]);
    const { revision } = await core.call('plan.get', { without: [] });
    await core.save(other, REQUIRE_INCOMING);
    const ask = { nodes: [node], revision, by: 'Ann' };
    await expect(core.call('checklist.apply', ask)).rejects.toThrow('plan.changed');
    await expect(core.startPush([node])).rejects.toThrow('push.by_hand');
    await core.save(node, requireFrom('no address'));
    await expect(apply(core, [node])).rejects.toThrow('push.nothing');
    const id = await apply(core, [other]);
    await expect(apply(core, [other])).rejects.toThrow('checklist.open');
    // Nothing of it goes out, whatever is asked of the service.
    await core.call('sync.cancel', null);
    await core.until(({ lastPush, activity }) => lastPush === null && activity === null);
    expect(await stateOf(core, other)).toBe('sending');
    await core.call('checklist.close', { id });
    await expect(tick(core, id, other, 'done')).rejects.toThrow('checklist.closed');
  });

  it('says what inherits with all of it done, and links only where a link leads to one service', async () => {
    const { core } = await openHand();
    await core.save('alder-dental-0', REQUIRE_INCOMING);
    const first = await apply(core, ['alder-dental-0']);
    await tick(core, first, 'alder-dental-0', 'done');
    await core.call('checklist.close', { id: first });
    await core.save('alder-dental', requireFrom('*@bank.example'));
    const { draft } = await core.call('node.get', { node: 'alder-dental-0' });
    expect(draft).toBeNull();
    await core.save('alder-dental-0', {
      ...REQUIRE_INCOMING,
      incoming: { mode: 'inherit', senders: [], recipients: [] },
    });
    const id = await apply(core, ['alder-dental-0', 'alder-dental']);
    const list = await core.call('checklist.get', null);
    expect(list?.rows.map(({ node }) => node)).toEqual(['alder-dental', 'alder-dental-0']);
    const item = await core.call('checklist.item', { id, node: 'alder-dental-0' });
    expect(item.inherited.incoming).toEqual(requireFrom('*@bank.example').incoming);
    await expect(core.call('checklist.setLinks', { domain: 'https://{domain}/', admin: null })).rejects.toThrow(
      'bad_link',
    );
    const links = { domain: 'https://panel.example/?d={domain}', admin: null };
    await core.call('checklist.setLinks', links);
    expect(await core.call('checklist.links', null)).toEqual(links);
    expect(await core.call('checklist.page', { id })).toContain('https://panel.example/?d=alder-dental-0.example');
  });
});

describe('ticks of two technicians', () => {
  it('are merged from files, both ways, to the same', async () => {
    const [ann, ben] = [await openHand(), await openHand()];
    const nodes = HAND_DOMAINS.slice(0, 6);
    const [a = '', b = '', both = '', back = '', open = ''] = nodes;
    await draftAll(ann.core, nodes);
    // A draft of Ben's own at one of them.
    await ben.core.save(a, REQUIRE_DELIVERY);
    const id = await apply(ann.core, nodes);
    await tick(ann.core, id, back, 'done');
    expect(await handOver(ann.core, id, ben.core, ann.folder)).toEqual({ taken: 6, leftAlone: [] });

    await tick(ann.core, id, a, 'done');
    await tick(ann.core, id, both, 'skipped');
    await tick(ben.core, id, b, 'failed', { by: 'Ben', note: 'locked' });
    await tick(ben.core, id, both, 'done', { by: 'Ben' });
    await tick(ben.core, id, back, 'open', { by: 'Ben' });
    await handOver(ben.core, id, ann.core, ben.folder);
    await handOver(ann.core, id, ben.core, ann.folder);
    expect(await ticksOf(ann.core)).toEqual(await ticksOf(ben.core));
    const states = Object.fromEntries((await ticksOf(ann.core)).map(({ node, state, by }) => [node, [state, by]]));
    expect(states).toEqual({
      [a]: ['done', 'Ann'],
      [b]: ['failed', 'Ben'],
      [both]: ['done', 'Ben'],
      [back]: ['open', 'Ben'],
    });
    for (const { core } of [ann, ben]) {
      expect(await inForce(core, a)).toEqual(policyOf(REQUIRE_INCOMING));
      expect(await inForce(core, both)).toEqual(policyOf(REQUIRE_INCOMING));
      expect(await inForce(core, back)).toEqual(INHERIT_BOTH);
      expect(await inForce(core, open)).toEqual(INHERIT_BOTH);
    }
    // Both sides of Ben's own draft go together.
    expect((await ben.core.plan()).find(({ node }) => node === a)?.after).toEqual({
      incoming: { mode: 'required' },
      delivery: { mode: 'required' },
    });
    expect(await handOver(ann.core, id, ben.core, ann.folder)).toEqual({ taken: 0, leftAlone: [] });
  });

  it('are taken from no other file, and of no other service', async () => {
    const { core, folder } = await openHand();
    await draftAll(core, HAND_DOMAINS.slice(0, 2));
    const id = await apply(core, HAND_DOMAINS.slice(0, 2));
    const text = await core.call('checklist.file', { id });
    const takeIn = async (content: string) => {
      const path = join(folder, 'other.json');
      writeFileSync(path, content);
      return core.call('checklist.takeIn', { ticket: path });
    };
    await expect(takeIn('{}')).rejects.toThrow('checklist.not_a_file');
    await expect(takeIn(text.replaceAll(HAND.address, 'https://other.example'))).rejects.toThrow(
      'checklist.other_service',
    );
    await expect(takeIn(text.replaceAll(id, '00000000-0000-4000-8000-000000000000'))).rejects.toThrow('checklist.open');
    await expect(core.call('checklist.takeIn', { ticket: join(folder, 'none.json') })).rejects.toThrow(
      'csv.unreadable',
    );
    await core.call('checklist.close', { id });
    await expect(takeIn(text)).rejects.toThrow('checklist.closed');
  });
});

describe('a checklist that reads', () => {
  const SHOWN: NodePolicy = {
    incoming: { mode: 'requiredFor', senders: ['*@bank.example'], recipients: ['*'] },
    delivery: { mode: 'required' },
  };

  it('makes what was entered the base, and holds drafts against it three ways', async () => {
    const { core } = await openHand();
    const [node = '', merged = '', torn = ''] = HAND_DOMAINS;
    await core.save(merged, REQUIRE_INCOMING);
    await core.save(torn, requireFrom('*@law.example'));
    const id = await core.call('checklist.read', { nodes: [node, merged, torn], by: 'Ann' });
    await tick(core, id, node, 'done', { policy: SHOWN });
    await tick(core, id, merged, 'done', { policy: { ...INHERIT_BOTH, delivery: { mode: 'required' } } });
    await tick(core, id, torn, 'done', { policy: { ...INHERIT_BOTH, incoming: { mode: 'automatic' } } });
    expect(await inForce(core, node)).toEqual(SHOWN);
    const plan = new Map((await core.plan()).map((item) => [item.node, item]));
    expect(plan.get(merged)).toMatchObject({
      state: 'ready',
      isMerged: true,
      after: { delivery: { mode: 'required' } },
    });
    expect(plan.get(torn)).toMatchObject({ state: 'conflict' });
    // What was not known before has not changed; what was, has.
    expect((await core.call('drift.get', { query: '', next: null })).rows).toEqual([]);
    await tick(core, id, node, 'open');
    expect(await inForce(core, node)).toEqual(INHERIT_BOTH);
    await tick(core, id, torn, 'open');
    expect(await stateOf(core, torn)).toBe('ready');
    await tick(core, id, node, 'done', { policy: SHOWN });
    await core.call('checklist.close', { id });
    const next = await core.call('checklist.read', { nodes: [node], by: 'Ben' });
    await tick(core, next, node, 'done', { by: 'Ben', policy: INHERIT_BOTH });
    expect((await core.call('drift.get', { query: '', next: null })).rows).toMatchObject([
      { node, what: 'policy', policies: { before: SHOWN, after: INHERIT_BOTH } },
    ]);
  });

  it('takes nothing that is no policy', async () => {
    const { core } = await openHand();
    const [node = ''] = HAND_DOMAINS;
    const id = await core.call('checklist.read', { nodes: [node, 'unknown'], by: 'Ann' });
    await expect(tick(core, id, node, 'done')).rejects.toThrow('checklist.faulty');
    const faulty: NodePolicy = {
      ...SHOWN,
      incoming: { mode: 'requiredFor', senders: ['no address'], recipients: ['*'] },
    };
    await expect(tick(core, id, node, 'done', { policy: faulty })).rejects.toThrow('checklist.faulty');
    await expect(tick(core, id, 'unknown', 'done', { policy: SHOWN })).rejects.toThrow('node.unknown');
    expect((await ticksOf(core)).length).toBe(0);
    await expect(core.call('checklist.read', { nodes: ['unknown'], by: 'Ann' })).rejects.toThrow('checklist.open');
  });
});
