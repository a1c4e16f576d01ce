import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomain } from '../contract/serviceUnderTest';
import { startService } from '../service';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';

/** Set HOPSEAL_PICTURES to a folder to keep what these tests see. */
const PICTURES = process.env['HOPSEAL_PICTURES'];

it('drafts, reviews and pushes: the tree shows what is in force afterwards', async () => {
  const service = await openService();
  const { id, name } = await freeDomain(service);
  const { page, window, complaints } = await openConnected(service);
  await window.select(name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@bank.example, <ann@partner.example>; mailto:bob@partner.example');
  await window.addEntries('incoming', 'recipients', 'finance hr');
  await window.waitForDrafts(1);
  expect(service.policy(id).version).toBe('0');

  await window.openReview(1);
  await window.push(1);
  // What is above it asks for TLS from everyone, so this is asked about.
  await page.getByRole('button', { name: t('review/pushAll', { count: 1 }) }).click();
  await window.waitForDrafts(0);
  await page.getByText(t('review/done', { count: 1 })).waitFor();
  expect(service.policy(id)).toMatchObject({
    incoming: {
      mode: 'requiredFor',
      senders: ['*@bank.example', 'Ann', 'ann@partner.example', 'bob@partner.example'].filter(
        (entry) => entry !== 'Ann',
      ),
      recipients: ['finance', 'hr'],
    },
    delivery: { mode: 'inherit' },
  });
  await window.select(name);
  await page
    .getByRole('treeitem', {
      name: new RegExp(t('tree/setHere', { hop: t('hop/incoming'), mode: t('mode/requiredFor') })),
    })
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
});

it('looks as it should in light and dark, at its smallest and larger', async () => {
  const service = await openService();
  const { page, window, electron } = await openConnected(service);
  await window.select((await freeDomain(service)).name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@bank.example @partner.example nobody');
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await page.getByLabel(t('app/lightDark')).selectOption(theme);
    for (const [width, height] of [
      [1024, 700],
      [1440, 900],
    ] as const) {
      await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height,
      ] as [number, number]);
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (PICTURES)
        await page.screenshot({
          animations: 'disabled',
          path: join(PICTURES, `filter-settings-${theme}-${width}.png`),
        });
    }
  }
});

it('works offline from the very start; drafts outlive a kill and push when the service is back', async () => {
  const userData = userDataFolder();
  const file = join(userDataFolder(), 'service.sqlite');
  const first = await startService({ file, seed: { domains: 300, seed: 3 } });
  const { id, name } = await freeDomain(first);
  const before = await openConnected(first, userData);
  await first.stop();
  await before.window.waitForConnection('offline');
  await before.window.select(name);
  await before.window.choose('delivery', 'required');
  await before.window.waitForSaved();
  await before.kill();

  const { window, page } = await openApp(userData);
  await window.tree.waitFor();
  await window.waitForDrafts(1);
  await window.select(name);
  expect(
    await window
      .card('delivery')
      .getByRole('radio', { name: t('settings/options/required') })
      .isChecked(),
  ).toBe(true);
  await window.openReview(1);
  expect(await page.getByRole('button', { name: t('review/push', { count: 1 }) }).isDisabled()).toBe(true);

  const second = await openService({ file, port: first.port });
  await window.goOnline(second.admin.token);
  await window.push(1);
  await window.waitForDrafts(0);
  expect(second.policy(id).delivery).toEqual({ mode: 'required' });
});

it('is worked by the keyboard alone', async () => {
  const service = await openService();
  const { id, name } = await freeDomain(service);
  const { page, window } = await openConnected(service);
  await page.getByRole('searchbox', { name: t('tree/search') }).focus();
  await page.keyboard.type(name);
  await window.row(name).first().waitFor();
  await window.tree.focus();
  await page.keyboard.press('End');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await window.card('incoming').getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('a@b.example wrong ');
  const senders = window.list('incoming', 'senders');
  await senders.getByText('wrong').first().waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Delete');
  await expect.poll(() => senders.getByRole('button', { name: t('lists/remove', { entry: 'wrong' }) }).count()).toBe(0);
  await window.list('incoming', 'recipients').getByRole('textbox').focus();
  await page.keyboard.type('*');
  await page.keyboard.press('Enter');
  await window.waitForDrafts(1);
  await page.getByRole('button', { name: t('app/review', { count: 1 }) }).focus();
  await page.keyboard.press('Enter');
  const push = page.getByRole('button', { name: t('review/push', { count: 1 }) });
  await push.waitFor();
  await push.focus();
  await page.keyboard.press('Enter');
  // It loosens: the question takes the focus, and its first answer comes after the names.
  await page.getByRole('heading', { name: t('review/loosens', { count: 1 }) }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await window.waitForDrafts(0);
  expect(service.policy(id).incoming).toEqual({ mode: 'requiredFor', senders: ['a@b.example'], recipients: ['*'] });
});

it('keeps what a person has chosen when the core falls over and is started again', async () => {
  const service = await openService();
  const { name } = await freeDomain(service);
  const { page, window, electron } = await openConnected(service);
  await window.select(name);
  await window.choose('incoming', 'required');
  await window.waitForSaved();
  const coreNow = (): Promise<number> =>
    electron.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Hopseal core')?.pid ?? 0);
  const before = await coreNow();
  await electron.evaluate((_, pid) => process.kill(pid, 'SIGKILL'), before);
  await expect.poll(async () => [0, before].includes(await coreNow()), { timeout: 30_000 }).toBe(false);
  await window.waitForConnection('online');
  await window.waitForDrafts(1);
  expect(await page.getByRole('heading', { level: 1, name }).count()).toBe(1);
  await window.choose('delivery', 'required');
  await window.waitForSaved();
});

it('shows the tree that it had last until the core says what there is', async () => {
  const service = await openService();
  const userData = userDataFolder();
  const before = await openConnected(service, userData);
  await before.page.waitForFunction(() => performance.getEntriesByName('hopseal:tree-kept').length > 0);
  await before.close();

  // Held by another program, the file keeps the core out.
  const [file = ''] = readdirSync(join(userData, 'workspaces')).filter((name) => name.endsWith('.sqlite'));
  const holder = new Libsql(join(userData, 'workspaces', file));
  holder.exec('PRAGMA busy_timeout = 10000; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
  const waiting = await openApp(userData);
  await waiting.page.waitForFunction(() => performance.getEntriesByName('hopseal:tree-usable').length > 0);
  await waiting.page.getByText(t('errors/workspace.locked')).waitFor();
  await waiting.close();
  holder.close();

  const { window } = await openApp(userData);
  await window.tree.waitFor();
  await window.waitForDrafts(0);
});
