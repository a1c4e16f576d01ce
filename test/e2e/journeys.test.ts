import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { de } from '../../shared/text/de';
import { t } from '../../shared/text/text';
import { wizardOf } from '../app/importWizard';
import { AUTOMATIC, freeDomain } from '../contract/serviceUnderTest';
import { startInternet, type Internet } from '../service/internet/internet';
import { byPalette, expectFocus, moveTo, press, tabTo } from './access/keys';
import { openConnected, openService, userDataFolder } from './fixtures';

/** Journeys by keyboard alone, besides those of keyboard, import, conflicts and undo. */

const LONG_MS = 120_000;

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

it('changes many nodes, makes a template and applies it', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const { page, window, complaints } = await openConnected(service);
  await tabTo(page, t('tree/title'));
  await page.keyboard.press('Home');
  for (let step = 0; step < 2; step++) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { level: 1, name: t('bulk/title', { count: 3 }) }).waitFor();
  await tabTo(page, t('bulk/leave'));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: /^Draft [1-9]/u }).waitFor();
  await press(page, /^Draft [1-9]/u);
  await page
    .getByText(/^[1-9] drafts? changed/u)
    .first()
    .waitFor();
  await expectFocus(page);
  await page.keyboard.press('Control+Z');
  await window.waitForDrafts(0);
  await page.keyboard.press('Control+Y');
  await window.status.getByText(/^[1-9] drafts? waiting$/u).waitFor();
  await page.keyboard.press('Control+Z');
  await window.waitForDrafts(0);

  await byPalette(page, t('commands/newTemplate'));
  await expectFocus(page);
  await tabTo(page, t('templates/name'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Law firms');
  await tabTo(page, t('templates/leave'));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await press(page, t('templates/save'));
  await page.getByText(t('templates/isSaved'), { exact: true }).waitFor();
  await expectFocus(page);

  await tabTo(page, t('tree/title'));
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await moveTo(page, t('commands/applyTemplate'));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Draft [1-9]/u }).waitFor();
  await press(page, /^Draft [1-9]/u);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(page);
  await window.waitForDrafts(1);
  expect(complaints).toEqual([]);
});

it('sets a baseline, excepts who deviates, ends that, and brings all back', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const { page, window, complaints } = await openConnected(service);
  await byPalette(page, t('commands/newTemplate'));
  await tabTo(page, t('templates/leave'));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await press(page, t('templates/save'));
  await page.getByText(t('templates/isSaved'), { exact: true }).waitFor();
  await tabTo(page, t('tree/title'));
  await page.keyboard.press('Home');
  await byPalette(page, t('commands/baselines'));
  await press(page, t('baselines/set'));
  await page.getByRole('grid', { name: t('baselines/table') }).waitFor();
  await tabTo(page, t('baselines/table'));
  await page.keyboard.press('End');
  await press(page, t('baselines/except'));
  await tabTo(page, t('baselines/reason'));
  await page.keyboard.type('Their gateway is replaced next spring');
  await tabTo(page, t('baselines/until'));
  await page.keyboard.type('12312999');
  await press(page, t('baselines/except'));
  await page.getByRole('region', { name: t('baselines/exceptions') }).waitFor();
  await expectFocus(page);
  await press(page, /^End the exception/u);
  await page.getByRole('region', { name: t('baselines/exceptions') }).waitFor({ state: 'detached' });
  await expectFocus(page);
  await press(page, t('baselines/bringBackAll'));
  await page.getByText(/bring them back/u).waitFor();
  await expectFocus(page);
  await window.status.getByText(/^[1-9]\d* drafts? waiting$/u).waitFor();
  expect(complaints).toEqual([]);
});

it('tries a message, starts a probe and stops it, and exports', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const { id, name } = await freeDomain(service);
  service.setPolicy(id, AUTOMATIC);
  service.setRoute(id, [internet.server('silent')]);
  const env = { HOPSEAL_PROBE: JSON.stringify({ ...internet.settings, timeoutSeconds: 60 }) };
  const app = await openConnected(service, undefined, env);
  const { page, complaints } = app;
  await page.keyboard.press('Control+F');
  await page.keyboard.type(name);
  await page.getByText(t('tree/found', { count: 1 })).waitFor();
  await tabTo(page, t('tree/title'));
  await page.keyboard.press('End');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await press(page, t('nodeTabs/filterSettings'), 'ArrowRight');
  await tabTo(page, t('whatIf/sender'));
  await page.keyboard.type('ann@bank.example');
  await tabTo(page, t('whatIf/recipient'));
  await page.keyboard.type('finance');
  await page.getByText(t('whatIf/passes')).waitFor();
  await press(page, t('whatIf/tls/incoming'), 'Space');
  await page.getByRole('switch', { name: t('whatIf/tls/incoming'), checked: true }).waitFor();

  await press(page, t('nodeTabs/whatIf'), 'ArrowRight');
  await page.keyboard.press('ArrowRight');
  await press(page, t('probe/settings'));
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('probe/settings'));
  await press(page, t('probe/start'));
  await press(page, t('probe/cancel'));
  await page.getByRole('button', { name: t('probe/start'), exact: true }).waitFor();
  await expectFocus(page);

  await byPalette(page, t('commands/import'));
  await expectFocus(page);
  // The page is called so as well, and the way to it.
  const isTab = (): Promise<boolean> => page.evaluate(() => document.activeElement?.getAttribute('role') === 'tab');
  do {
    await page.keyboard.press('Tab');
    await tabTo(page, new RegExp(`^${t('import/import')}$`, 'u'));
  } while (!(await isTab()));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { level: 2, name: t('exportCsv/heading') }).waitFor();
  await wizardOf(app).answerDialogs(join(userDataFolder(), 'out.csv'));
  await press(page, t('exportCsv/save'));
  await page.getByText(/saved as out\.csv$/u).waitFor();
  await expectFocus(page);
  expect(complaints).toEqual([]);
});

it('looks and speaks as is chosen', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const { page, window, complaints } = await openConnected(service);
  await byPalette(page, t('commands/dark'));
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await tabTo(page, t('app/lightDark'));
  await page.keyboard.type(t('app/theme/light'));
  await page.waitForFunction(() => matchMedia('(prefers-color-scheme: light)').matches);
  await byPalette(page, t('commands/contrast'));
  await page.waitForFunction(() => document.documentElement.dataset['contrast'] === 'more');
  await window.tree.waitFor();
  await byPalette(page, t('commands/language/de'));
  await page.getByRole('heading', { level: 1, name: de.dashboard.title }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(complaints).toEqual([]);
});
