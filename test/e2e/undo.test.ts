import { expect, it } from 'vitest';
import type { Hop, HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import type { HopsealApp, HopsealWindow } from '../app/hopsealApp';
import { freeDomains } from '../contract/serviceUnderTest';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';
import { look } from './look';

function isChosen(window: HopsealWindow, hop: Hop, mode: HopMode): Promise<boolean> {
  return window
    .card(hop)
    .getByRole('radio', { name: t(`settings/options/${mode}`) })
    .isChecked();
}

const undoOf = (name: string) => t('steps/undo', { what: t('steps/one/edit', { name }) });
const redoOf = (name: string) => t('steps/redo', { what: t('steps/one/edit', { name }) });

async function waitForUndone({ window }: HopsealApp, name: string): Promise<void> {
  await window.status.getByText(t('steps/undone', { what: t('steps/one/edit', { name }) })).waitFor();
}

it('undoes and does again by keyboard, wherever the node is, and after a kill', async () => {
  const service = await openService();
  const userData = userDataFolder();
  const [one, other] = (await freeDomains(service, 2)).map(({ name }) => name) as [string, string];
  const before = await openConnected(service, userData);
  await before.window.select(one);
  await before.window.choose('incoming', 'required');
  await before.window.waitForSaved();
  await before.window.select(other);
  await before.window.choose('incoming', 'automatic');
  await before.window.waitForSaved();
  await before.window.choose('delivery', 'required');
  await before.page.getByRole('button', { name: undoOf(other) }).waitFor();
  await before.page.keyboard.press('ControlOrMeta+Z');
  await waitForUndone(before, other);
  await expect.poll(() => isChosen(before.window, 'delivery', 'inherit')).toBe(true);
  expect(await isChosen(before.window, 'incoming', 'automatic')).toBe(true);
  await look(before, 'undo');
  await before.page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect.poll(() => isChosen(before.window, 'delivery', 'required')).toBe(true);
  for (let step = 0; step < 2; step++) await before.page.keyboard.press('ControlOrMeta+Z');
  await before.window.waitForDrafts(1);
  await before.kill();

  const after = await openApp(userData);
  const { page, window } = after;
  await window.tree.waitFor();
  await window.waitForDrafts(1);
  await window.tree.focus();
  await page.getByRole('button', { name: redoOf(other) }).waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  // What was undone is shown, wherever the panel stood.
  await page.getByRole('heading', { level: 1, name: one }).waitFor();
  await waitForUndone(after, one);
  await window.waitForDrafts(0);
  await expect.poll(() => isChosen(window, 'incoming', 'inherit')).toBe(true);
  expect(await page.getByRole('button', { name: t('steps/noUndo') }).getAttribute('aria-disabled')).toBe('true');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Y');
  await page.getByRole('heading', { level: 1, name: other }).waitFor();
  await window.waitForDrafts(2);
  await expect.poll(() => isChosen(window, 'delivery', 'required')).toBe(true);
  expect(before.complaints).toEqual([]);
  expect(after.complaints).toEqual([]);
});

it('leaves a text field its own undo, and does one thing among chips', async () => {
  const service = await openService();
  const [domain] = await freeDomains(service, 1);
  const name = domain?.name ?? '';
  const app = await openConnected(service);
  const { page, window } = app;
  await window.select(name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', 'a@one.example b@two.example c@three.example');
  const senders = window.list('incoming', 'senders');
  await window.waitForSaved();
  const chips = () => senders.getByRole('button', { name: /^Remove / }).count();
  await expect.poll(chips).toBe(3);

  const search = page.getByRole('searchbox', { name: t('tree/search') });
  await search.focus();
  await page.keyboard.type('xyz');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => search.inputValue()).not.toContain('xyz');
  expect(await chips()).toBe(3);
  await page.keyboard.type('xyz');
  for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => search.inputValue()).not.toBe('');
  expect(await chips()).toBe(3);
  await search.fill(name);

  // What was typed in a list’s field is an entry by now.
  await senders.getByRole('textbox').focus();
  await page.keyboard.type('d@four.example ');
  await expect.poll(chips).toBe(4);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(chips).toBe(3);
  await page.keyboard.type('e@five');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => senders.getByRole('textbox').inputValue()).not.toBe('e@five');
  expect(await chips()).toBe(3);
  await senders.getByRole('textbox').fill('');

  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await expect.poll(chips).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(chips).toBe(3);
  // The list’s own way back would be a second step back.
  expect(await senders.getByRole('button', { name: t('lists/undo') }).count()).toBe(0);
  await waitForUndone(app, name);
  expect(await chips()).toBe(3);
});

it('brings back drafts that were discarded, in the plan as well', async () => {
  const service = await openService();
  const [one, other] = (await freeDomains(service, 2)).map(({ name }) => name) as [string, string];
  const app = await openConnected(service);
  const { page, window } = app;
  for (const name of [one, other]) {
    await window.select(name);
    await window.choose('incoming', 'required');
    await window.waitForSaved();
  }
  await page.getByRole('button', { name: t('settings/discard') }).click();
  await page.getByText(t('settings/discarded')).waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  await window.waitForSaved();
  await page.keyboard.press('ControlOrMeta+Z');
  await page.getByText(t('settings/clean')).waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await window.waitForDrafts(2);

  await window.openReview(2);
  await page.getByRole('button', { name: t('review/discardOne', { name: one }) }).click();
  await window.waitForDrafts(1);
  await page.getByRole('button', { name: t('steps/undo', { what: t('steps/one/discard', { name: one }) }) }).click();
  await page.getByRole('article', { name: one, exact: true }).waitFor();
  await page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
});
