import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import { changeSetsOf } from '../app/changeSetPage';
import { freeDomains } from '../contract/serviceUnderTest';
import { openConnected, openService } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;

function exchangeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-exchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('goes from one technician to another, who approves it, and back to be pushed', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const [one, two] = await freeDomains(service, 2);
  const file = join(exchangeFolder(), 'Banks.hopseal');
  const ann = await openConnected(service);
  const annSets = changeSetsOf(ann);
  await ann.window.select(one?.name ?? '');
  await ann.window.choose('incoming', 'requiredFor');
  await ann.window.addEntries('incoming', 'senders', '*@bank.example, ann@partner.example');
  await ann.window.addEntries('incoming', 'recipients', '*');
  await ann.window.select(two?.name ?? '');
  await ann.window.choose('delivery', 'required');
  await ann.window.waitForDrafts(2);

  let annKey = '';
  await annSets.team('Ann', async () => {
    await annSets.button(t('changeSets/makeKey')).click();
    annKey = (await ann.page.getByText(/^[A-Za-z0-9+/]{43}=$/u).textContent()) ?? '';
    await ann.page.getByLabel(t('changeSets/approvals/named'), { exact: true }).check();
    await look(ann, 'team');
  });
  await ann.window.openReview(2);
  // Nothing goes out without the word of someone else.
  await ann.page.getByText(t('review/state/unapproved')).first().waitFor();
  expect(await ann.page.getByRole('button', { name: t('review/push', { count: 0 }) }).isDisabled()).toBe(true);
  await annSets.make(2, 'Banks');
  await annSets.save(file);

  const ben = await openConnected(service);
  const benSets = changeSetsOf(ben);
  await benSets.team('Ben', async () => {
    await ben.page.getByLabel(t('changeSets/colleagueName')).fill('Ann');
    await ben.page.getByLabel(t('changeSets/colleagueKey')).fill(annKey);
    await benSets.button(t('changeSets/addColleague')).click();
  });
  await benSets.open(file);
  await benSets.said(t('changeSets/opened', { title: 'Banks' }));
  await ben.page.getByText(t('changeSets/signed/known')).first().waitFor();
  const item = benSets.item(one?.name ?? '');
  await item.getByRole('button', { name: t('changeSets/approveOf', { name: one?.name }) }).click();
  await item.getByText(t('changeSets/verdict/approved', { name: `Ben (${t('changeSets/isMe')})` })).waitFor();
  const sent = benSets.item(two?.name ?? '');
  await sent.getByRole('button', { name: t('changeSets/sendBackOf', { name: two?.name }) }).click();
  await sent.getByLabel(t('changeSets/commentOn', { name: two?.name })).fill('Their server has no certificate yet.');
  await sent.getByRole('button', { name: t('changeSets/add') }).click();
  await sent.getByRole('paragraph').getByText('Their server has no certificate yet.').waitFor();
  await look(ben, 'change-set', SMALL_AND_LARGE);
  await benSets.save(file);

  await annSets.open(file);
  await annSets
    .item(two?.name ?? '')
    .getByText('Their server has no certificate yet.')
    .waitFor();
  await ann.window.openReview(2);
  await ann.window.push(1);
  // Some customers have stricter rules above: then it is asked about first.
  const anyway = ann.page.getByRole('button', { name: t('review/pushAll', { count: 1 }) });
  const isDone = ann.window.status.getByText(t('status/drafts', { count: 1 }), { exact: true });
  await anyway.or(isDone).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await ann.window.waitForDrafts(1);
  expect(service.policy(one?.id ?? '').incoming).toMatchObject({ mode: 'requiredFor' });
  expect(service.policy(two?.id ?? '').delivery).toEqual({ mode: 'inherit' });
  expect([...ann.complaints, ...ben.complaints]).toEqual([]);
});

it('refuses what was tampered with, in a sentence, and drafts what is approved', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const [one] = await freeDomains(service, 1);
  const folder = exchangeFolder();
  const file = join(folder, 'One.hopseal');
  const app = await openConnected(service);
  const sets = changeSetsOf(app);
  await app.window.select(one?.name ?? '');
  await app.window.choose('delivery', 'required');
  await app.window.waitForDrafts(1);
  await sets.make(1, 'One');
  await sets.save(file);
  const text = readFileSync(file, 'utf8');
  const bad = join(folder, 'Bad.hopseal');
  writeFileSync(bad, text.replace('"required"', '"automatic"'));
  await sets.open(bad);
  await app.page.getByText(t('errors/changeSet.changed')).waitFor();
  writeFileSync(bad, text.replace('"version": 1', '"version": 7'));
  await sets.open(bad);
  await app.page.getByText(t('errors/changeSet.newer', { version: 7 })).waitFor();
  await look(app, 'change-set-tampered');
  await app.page.getByRole('button', { name: t('app/dismiss') }).click();

  await app.page.keyboard.press('Control+Z');
  await app.window.waitForDrafts(0);
  await sets.button(t('changeSets/approveAll')).click();
  await sets.button(t('changeSets/take', { count: 1 })).click();
  await sets.said(t('changeSets/taken', { count: 1 }));
  await app.window.waitForDrafts(1);
  expect(app.complaints).toEqual([]);
});
