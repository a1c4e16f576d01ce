import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../electron/core/changeSets/signing';
import { itemText } from '../../shared/changeSet/canonical';
import { writeChangeSet } from '../../shared/changeSet/file';
import { MOST, type ChangeSet } from '../../shared/changeSet/format';
import type { ErrorCode } from '../../shared/errors/codes';
import type { TeamWish } from '../../shared/messages/changeSets';
import { freeDomains, serve } from '../contract/serviceUnderTest';
import { CallFailed } from './coreClient';
import { REQUIRE_DELIVERY, REQUIRE_INCOMING, requireFrom, runCore, temporaryFolder } from './fixtures';
import type { TestCore } from './testCore';

const ALONE: Omit<TeamWish, 'name'> = { approval: 'none', colleagues: [] };

/** Two technicians, each with a workspace of their own for the same account, and a folder for what they exchange. */
async function twoPeople(domains = 3) {
  const service = await serve();
  const [ann, ben] = [runCore(), runCore()];
  for (const [core, name] of [
    [ann, 'Ann'],
    [ben, 'Ben'],
  ] as const) {
    await core.connectAndPull(service.url, service.admin.token);
    await core.call('team.set', { ...ALONE, name });
  }
  const nodes = (await freeDomains(service, domains)).map(({ id }) => id);
  const folder = temporaryFolder();
  return { service, ann, ben, nodes, file: join(folder, 'banks.hopseal'), folder };
}

async function made(
  core: TestCore,
  nodes: readonly string[],
  file: string,
  into: string | null = null,
): Promise<string> {
  const id = await core.call('changeSets.make', { nodes: [...nodes], title: 'Banks', note: 'As agreed.', into });
  await core.call('changeSets.write', { id, ticket: file });
  return id;
}

const itemsOf = async (core: TestCore, id: string) =>
  (await core.call('changeSets.items', { id, next: null, atLeast: 0 })).rows;
const stateOf = async (core: TestCore, node: string) => (await core.plan()).find((item) => item.node === node)?.state;

async function refusal(work: Promise<unknown>): Promise<ErrorCode | 'done'> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof CallFailed) return error.problem.code;
    throw error;
  }
}

describe('a change set', () => {
  it('goes to a colleague, is talked about, approved in part, and drafted there', async () => {
    const { ann, ben, nodes, file } = await twoPeople();
    const [one = '', two = '', three = ''] = nodes;
    await ann.save(one, requireFrom('*@bank.example'));
    await ann.save(two, REQUIRE_INCOMING);
    await ann.save(three, REQUIRE_DELIVERY);
    const id = await made(ann, nodes, file);
    expect(await ben.call('changeSets.open', { ticket: file })).toBe(id);
    expect(await ben.call('changeSets.get', { id })).toMatchObject({
      title: 'Banks',
      note: 'As agreed.',
      author: { name: 'Ann', signed: 'none', isMe: false },
      items: 3,
      approved: 0,
      takeable: 0,
      isFromHere: true,
    });
    expect(await refusal(ben.call('changeSets.take', { id, which: 'approved' }))).toBe('changeSet.not_approved');
    await ben.call('changeSets.judge', { id, nodes: [one, two], verdict: 'approved' });
    await ben.call('changeSets.judge', { id, nodes: [three], verdict: 'sentBack' });
    await ben.call('changeSets.comment', { id, node: three, text: 'Their server has no certificate.' });
    const taken = await ben.call('changeSets.take', { id, which: 'approved' });
    expect([...taken.drafted].sort()).toEqual([one, two].sort());
    expect((await ben.plan()).map(({ node }) => node).sort()).toEqual([one, two].sort());
    expect(await ben.call('undo', null)).toMatchObject({ step: { what: 'changeSet', count: 2 } });
    expect(await ben.plan()).toEqual([]);

    await ben.call('changeSets.write', { id, ticket: file });
    await ann.call('changeSets.open', { ticket: file });
    expect(await ann.call('changeSets.get', { id })).toMatchObject({ approved: 2, sentBack: 1, comments: 1 });
    const item = (await itemsOf(ann, id)).find(({ node }) => node === three);
    expect(item).toMatchObject({
      state: 'drafted',
      isApproved: false,
      verdicts: [{ verdict: 'sentBack', by: { name: 'Ben' }, isCurrent: true }],
      comments: [{ text: 'Their server has no certificate.', by: { name: 'Ben' } }],
    });
  });

  it('says what each item comes to where the service, or a draft, has changed since', async () => {
    const { service, ann, ben, nodes, file } = await twoPeople(5);
    const [ready = '', merges = '', conflict = '', inForce = '', mine = ''] = nodes;
    for (const node of nodes) await ann.save(node, requireFrom('*@bank.example'));
    await ann.save(conflict, REQUIRE_INCOMING);
    const id = await made(ann, nodes, file);
    service.setPolicy(merges, { incoming: { mode: 'inherit' }, delivery: { mode: 'required' } });
    service.setPolicy(conflict, { incoming: { mode: 'automatic' }, delivery: { mode: 'inherit' } });
    service.setPolicy(inForce, {
      incoming: { mode: 'requiredFor', senders: ['*@BANK.example'], recipients: ['*'] },
      delivery: { mode: 'inherit' },
    });
    await ben.pull();
    await ben.save(mine, REQUIRE_DELIVERY);
    await ben.call('changeSets.open', { ticket: file });
    const states = Object.fromEntries((await itemsOf(ben, id)).map(({ node, state }) => [node, state]));
    expect(states).toEqual({
      [ready]: 'ready',
      [merges]: 'merges',
      [conflict]: 'conflict',
      [inForce]: 'inForce',
      [mine]: 'merges',
    });
    await ben.call('changeSets.judge', { id, nodes, verdict: 'approved' });
    expect(await ben.call('changeSets.take', { id, which: 'approved' })).toMatchObject({
      conflicts: 1,
      already: 1,
      unknown: [],
    });
    expect(await stateOf(ben, conflict)).toBe('conflict');
    expect(await stateOf(ben, ready)).toBe('ready');
    const merged = (await ben.plan()).find(({ node }) => node === merges);
    expect(merged?.after).toMatchObject({ incoming: { mode: 'requiredFor' }, delivery: { mode: 'required' } });
    const both = (await ben.plan()).find(({ node }) => node === mine);
    expect(both?.after).toMatchObject({ incoming: { mode: 'requiredFor' }, delivery: { mode: 'required' } });
  });

  it('that its author changes keeps what was said, and an approval only of what it was given for', async () => {
    const { ann, ben, nodes, file } = await twoPeople(2);
    const [one = '', two = ''] = nodes;
    for (const node of nodes) await ann.save(node, REQUIRE_INCOMING);
    const id = await made(ann, nodes, file);
    await ben.call('changeSets.open', { ticket: file });
    await ben.call('changeSets.judge', { id, nodes, verdict: 'approved' });
    await ben.call('changeSets.write', { id, ticket: file });
    await ann.call('changeSets.open', { ticket: file });
    await ann.save(one, requireFrom('*@bank.example'));
    expect(await made(ann, nodes, file, id)).toBe(id);
    const items = await itemsOf(ann, id);
    expect(items.find(({ node }) => node === one)).toMatchObject({
      isApproved: false,
      verdicts: [{ isCurrent: false }],
    });
    expect(items.find(({ node }) => node === two)).toMatchObject({ isApproved: true, verdicts: [{ isCurrent: true }] });
    // What an older file brings takes nothing back.
    await ben.call('changeSets.open', { ticket: file });
    await ben.call('changeSets.judge', { id, nodes: [one], verdict: 'approved' });
    expect(await ben.call('changeSets.get', { id })).toMatchObject({ approved: 2 });
    expect(await refusal(ben.call('changeSets.make', { nodes: [one], title: 'Mine', note: '', into: id }))).toBe(
      'changeSet.nothing',
    );
  });
});

describe('a push that needs an approval', () => {
  it('waits for the word of someone else, under another name', async () => {
    const { service, ann, ben, nodes, file } = await twoPeople(2);
    const [one = '', two = ''] = nodes;
    await ann.call('team.set', { name: 'Ann', approval: 'named', colleagues: [] });
    for (const node of nodes) await ann.save(node, REQUIRE_INCOMING);
    expect(await stateOf(ann, one)).toBe('unapproved');
    expect(await refusal(ann.startPush(nodes))).toBe('push.nothing');
    const id = await made(ann, nodes, file);
    await ann.call('changeSets.judge', { id, nodes, verdict: 'approved' });
    expect(await stateOf(ann, one)).toBe('unapproved');
    await ben.call('changeSets.open', { ticket: file });
    await ben.call('changeSets.judge', { id, nodes: [one], verdict: 'approved' });
    await ben.call('changeSets.write', { id, ticket: file });
    await ann.call('changeSets.open', { ticket: file });
    expect([await stateOf(ann, one), await stateOf(ann, two)]).toEqual(['ready', 'unapproved']);
    const pushed = ann.until(({ lastPush }) => lastPush !== null && lastPush.finishedAt !== null);
    await ann.startPush(nodes);
    await pushed;
    expect(service.policy(one).incoming).toEqual({ mode: 'required' });
    expect(service.policy(two).incoming).toEqual({ mode: 'inherit' });
    // Another change of the same node is another matter.
    await ann.save(one, requireFrom('*@bank.example'));
    expect(await stateOf(ann, one)).toBe('unapproved');
    await ann.call('team.set', { name: 'Ann', approval: 'none', colleagues: [] });
    expect(await stateOf(ann, one)).toBe('ready');
  });

  it('asks for signatures with keys that are known', async () => {
    const { ann, ben, nodes, file } = await twoPeople(1);
    const [one = ''] = nodes;
    const annKey = (await ann.call('team.makeKey', null)).key ?? '';
    expect(await ann.call('team.get', null)).toMatchObject({ keyState: 'ready', key: annKey });
    await ann.save(one, REQUIRE_INCOMING);
    const id = await made(ann, nodes, file);
    const approve = async (): Promise<void> => {
      await ben.call('changeSets.open', { ticket: file });
      await ben.call('changeSets.judge', { id, nodes, verdict: 'approved' });
      await ben.call('changeSets.write', { id, ticket: file });
      await ann.call('changeSets.open', { ticket: file });
    };
    await ann.call('team.set', { name: 'Ann', approval: 'signed', colleagues: [] });
    await approve();
    // By name alone.
    expect(await stateOf(ann, one)).toBe('unapproved');
    const benKey = (await ben.call('team.makeKey', null)).key ?? '';
    await approve();
    // Signed, by someone whom no one knows.
    expect(await stateOf(ann, one)).toBe('unapproved');
    expect((await itemsOf(ann, id))[0]?.verdicts.at(-1)).toMatchObject({ by: { signed: 'unknown' } });
    await ann.call('team.set', { name: 'Ann', approval: 'signed', colleagues: [{ name: 'Ben', key: benKey }] });
    expect(await stateOf(ann, one)).toBe('ready');
    expect((await itemsOf(ann, id))[0]?.verdicts.at(-1)).toMatchObject({ by: { signed: 'known' } });
  });
});

describe('a word', () => {
  it('that is taken back is so wherever the file goes', async () => {
    const { ann, ben, nodes, file } = await twoPeople(1);
    const [one = ''] = nodes;
    await ann.call('team.set', { name: 'Ann', approval: 'named', colleagues: [] });
    await ann.save(one, REQUIRE_INCOMING);
    const id = await made(ann, nodes, file);
    const judged = async (verdict: 'approved' | null): Promise<void> => {
      await ben.call('changeSets.open', { ticket: file });
      await ben.call('changeSets.judge', { id, nodes, verdict });
      await ben.call('changeSets.write', { id, ticket: file });
      await ann.call('changeSets.open', { ticket: file });
    };
    await judged('approved');
    expect(await stateOf(ann, one)).toBe('ready');
    await judged(null);
    expect(await stateOf(ann, one)).toBe('unapproved');
    await ann.call('changeSets.write', { id, ticket: file });
    await ben.call('changeSets.open', { ticket: file });
    expect((await itemsOf(ben, id))[0]).toMatchObject({ isApproved: false, verdicts: [] });
  });

  it('of one who goes by another name, or made a key since, is still theirs', async () => {
    const { ann, nodes, file } = await twoPeople(1);
    await ann.save(nodes[0] ?? '', REQUIRE_INCOMING);
    await ann.call('team.makeKey', null);
    const id = await made(ann, nodes, file);
    await ann.call('changeSets.judge', { id, nodes, verdict: 'approved' });
    await ann.call('team.set', { name: 'Ann Lee', approval: 'none', colleagues: [] });
    expect(await made(ann, nodes, file, id)).toBe(id);
    await ann.call('changeSets.judge', { id, nodes, verdict: null });
    expect((await itemsOf(ann, id))[0]).toMatchObject({ isApproved: false, verdicts: [] });
  });
});

describe('a file that is no change set of someone who is trusted', () => {
  it('passes for no other, names no other customer, and has times that are none', async () => {
    const { ann, ben, nodes, file } = await twoPeople(1);
    const [one = ''] = nodes;
    await ann.call('team.makeKey', null);
    await ann.save(one, REQUIRE_INCOMING);
    const id = await made(ann, nodes, file);
    const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { digest: _, ...set } = written as unknown as ChangeSet & { digest: string };
    const write = (change: Partial<ChangeSet>): void =>
      writeFileSync(file, writeChangeSet({ ...set, ...change } as ChangeSet, digestOf));
    write({ author: { name: 'Mallory', key: null }, signature: null, savedAt: '2026-01-02T00:00:00.000Z' });
    expect(await refusal(ann.call('changeSets.open', { ticket: file }))).toBe('changeSet.passed_off');
    expect(await ann.call('changeSets.get', { id })).toMatchObject({ author: { name: 'Ann' } });
    write({ author: { name: 'Ann', key: set.author.key }, signature: null });
    expect(await refusal(ben.call('changeSets.open', { ticket: file }))).toBe('changeSet.forged');
    const unsigned = { author: { name: 'Ann', key: null }, signature: null };
    const item = set.items[0] as ChangeSet['items'][number];
    const broken = {
      node: item.node,
      item: digestOf(itemText(item.node, item.policy)),
      verdict: 'approved',
      by: { name: 'Cleo', key: set.author.key },
      at: '2026-01-02T00:00:00.000Z',
      signature: `${'A'.repeat(86)}==`,
    } as const;
    write({ ...unsigned, verdicts: [broken] });
    expect(await refusal(ben.call('changeSets.open', { ticket: file }))).toBe('changeSet.forged');
    write({ ...unsigned, savedAt: '9999-01-01T00:00:00.000Z' });
    expect(await refusal(ben.call('changeSets.open', { ticket: file }))).toBe('changeSet.not_a_file');
    writeFileSync(file, readFileSync(file, 'utf8').replace('9999-01-01T00:00:00.000Z', '2026-01-01T10:00:00+01'));
    expect(await refusal(ben.call('changeSets.open', { ticket: file }))).toBe('changeSet.not_a_file');
    const { ids, kinds } = await ben.tree();
    const admin = ids.find((_, at) => kinds[at] === 0) ?? '';
    const service = { address: 'https://elsewhere.example', account: 'Other' };
    write({ ...unsigned, service, items: [{ ...item, node: admin, kind: 'admin', name: 'Someone else' }] });
    await ben.call('changeSets.open', { ticket: file });
    expect((await itemsOf(ben, id))[0]).toMatchObject({ state: 'unknown' });
  });

  it('is refused with what is wrong with it, and changes nothing', async () => {
    const { ann, ben, nodes, file, folder } = await twoPeople(1);
    await ann.call('team.makeKey', null);
    await ann.save(nodes[0] ?? '', requireFrom('*@bank.example'));
    await made(ann, nodes, file);
    const text = readFileSync(file, 'utf8');
    const opening = (content: string): Promise<ErrorCode | 'done'> => {
      const other = join(folder, 'other.hopseal');
      writeFileSync(other, content);
      return refusal(ben.call('changeSets.open', { ticket: other }));
    };
    expect(await opening(text.replace('bank.example', 'evil.example'))).toBe('changeSet.changed');
    expect(await opening(text.replace('"version": 1', '"version": 2'))).toBe('changeSet.newer');
    expect(await opening(text.replace('"version": 1', '"version": 0'))).toBe('changeSet.older');
    expect(await opening(`<<<<<<< a\n${text}=======\n${text}>>>>>>> b\n`)).toBe('changeSet.unmerged');
    expect(await opening(text.slice(0, -30))).toBe('changeSet.not_a_file');
    expect(await opening('{"__proto__": {"format": "hopseal.change-set"}}')).toBe('changeSet.not_a_file');
    expect(await opening(`${'['.repeat(100_000)}`)).toBe('changeSet.not_a_file');
    const large = join(folder, 'large.hopseal');
    writeFileSync(large, text);
    truncateSync(large, MOST.fileBytes + 1);
    expect(await refusal(ben.call('changeSets.open', { ticket: large }))).toBe('changeSet.too_large');
    expect(await refusal(ben.call('changeSets.open', { ticket: join(folder, 'none.hopseal') }))).toBe('csv.unreadable');
    mkdirSync(join(folder, 'folder.hopseal'));
    expect(await refusal(ben.call('changeSets.open', { ticket: join(folder, 'folder.hopseal') }))).toBe(
      'csv.unreadable',
    );
    expect(await ben.call('changeSets.list', null)).toEqual([]);
    expect(await opening(text)).toBe('done');
  });

  it('is refused where its signature is of something else', async () => {
    const { ann, ben, nodes, file } = await twoPeople(2);
    const [one = '', two = ''] = nodes;
    await ann.call('team.makeKey', null);
    await ann.save(one, REQUIRE_INCOMING);
    await made(ann, [one], file);
    const signed = /"signature": "(?<value>[^"]+)"/u.exec(readFileSync(file, 'utf8'))?.groups?.['value'] ?? '';
    await ann.save(two, REQUIRE_INCOMING);
    await made(ann, nodes, file);
    const { digest: _, ...set } = JSON.parse(readFileSync(file, 'utf8')) as {
      digest: string;
      signature: string;
    } & Parameters<typeof writeChangeSet>[0];
    writeFileSync(file, writeChangeSet({ ...set, signature: signed }, digestOf));
    expect(await refusal(ben.call('changeSets.open', { ticket: file }))).toBe('changeSet.forged');
  });
});
