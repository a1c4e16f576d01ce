import { expect, it, onTestFinished } from 'vitest';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../shared/text/text';
import { de } from '../../shared/text/de';
import { freeDomain } from '../contract/serviceUnderTest';
import type { HopsealApp } from '../app/hopsealApp';
import { diagnoseAll } from '../app/diagnosticsPage';
import { chooseInMenu } from '../app/menu';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;

async function menuWords({ electron }: HopsealApp): Promise<string[]> {
  return electron.evaluate(({ Menu }) => {
    const wordsOf = (items: Electron.MenuItem[]): string[] =>
      items.flatMap(({ label, submenu }) => [label, ...wordsOf(submenu?.items ?? [])]);
    return wordsOf(Menu.getApplicationMenu()?.items ?? []);
  });
}

it(
  'has menus that lead to every page, and opens further windows on the same workspace',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const app = await openConnected(service);
    const { page, window, electron, complaints } = app;
    await chooseInMenu(app, t('desktop/menu/view'), t('commands/history'));
    await page.getByRole('heading', { level: 1, name: t('history/title') }).waitFor();
    await chooseInMenu(app, t('desktop/menu/help'), t('commands/diagnostics'));
    await page.getByRole('heading', { level: 1, name: t('diagnostics/title') }).waitFor();
    const { name } = await freeDomain(service);
    await window.select(name);
    const opened = electron.waitForEvent('window');
    await chooseInMenu(app, t('desktop/menu/file'), t('desktop/menu/newWindow'));
    const second = await opened;
    await second.getByRole('tree').waitFor();
    // A draft that is made in one is there in the other.
    await window.choose('incoming', 'required');
    await window.waitForSaved();
    await second.getByText(t('status/drafts', { count: 1 }), { exact: true }).waitFor();
    expect(await menuWords(app)).toContain(t('desktop/menu/about'));
    expect(complaints).toEqual([]);
  },
);

it(
  'says how the workspace is and where the way to the service ends, and goes back to a backup',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const app = await openConnected(service);
    const { page, window, electron, complaints } = app;
    const { name } = await freeDomain(service);
    await window.select(name);
    await window.choose('incoming', 'required');
    await window.waitForSaved();
    await chooseInMenu(app, t('desktop/menu/help'), t('commands/diagnostics'));
    await diagnoseAll(app);
    await look(app, 'diagnostics', SMALL_AND_LARGE);

    const path = join(userDataFolder(), 'report.json');
    onTestFinished(() => rmSync(path, { force: true }));
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: t('diagnostics/save') }).click();
    await page.getByText(t('diagnostics/saved', { name: 'report.json' })).waitFor();
    const report = readFileSync(path, 'utf8');
    expect(JSON.parse(report)).toMatchObject({ versions: { app: '0.1.0' }, health: { faults: [], drafts: 1 } });
    expect(report).not.toContain(service.admin.token);

    await window.status.getByText(t('status/drafts', { count: 1 }), { exact: true }).waitFor();
    await window.select(name);
    await page.getByRole('button', { name: t('settings/discard') }).click();
    await window.waitForDrafts(0);
    await chooseInMenu(app, t('desktop/menu/help'), t('commands/diagnostics'));
    await page.getByRole('button', { name: /^Restore the backup of/u }).click();
    await page.getByRole('button', { name: t('diagnostics/restoreYes') }).click();
    await window.waitForDrafts(1);
    expect(complaints).toEqual([]);
  },
);

it('speaks German throughout: window, menus, and what the core writes', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const userData = userDataFolder();
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'de' }));
  const app = await openApp(userData);
  const { page, complaints } = app;
  await page.getByRole('heading', { name: de.connect.title }).waitFor();
  await look(app, 'german-connect');
  await page.getByLabel(de.connect.address).fill(service.url);
  await page.getByLabel(de.connect.token).fill(service.admin.token);
  await page.getByRole('button', { name: de.connect.submit }).click();
  await page.getByRole('heading', { level: 1, name: de.dashboard.title }).waitFor();
  await look(app, 'german-overview', SMALL_AND_LARGE);
  const { name } = await freeDomain(service);
  await page.getByRole('searchbox', { name: de.tree.search }).fill(name);
  await page
    .getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}, `, 'u') })
    .first()
    .click();
  await page.getByRole('radio', { name: de.settings.options.required }).first().check();
  await page.getByRole('button', { name: de.app.review_one.replace('{{count}}', '1') }).click();
  await page.getByRole('heading', { level: 1, name: de.review.title }).waitFor();
  await look(app, 'german-review', SMALL_AND_LARGE);
  expect(await menuWords(app)).toEqual(
    expect.arrayContaining([de.desktop.menu.file, de.desktop.menu.about, de.commands.history]),
  );
  // In English again, at once, with the draft as it was.
  await chooseInMenu(app, de.desktop.menu.view, de.desktop.menu.language, de.desktop.languages.en);
  await page.getByText(t('status/drafts', { count: 1 }), { exact: true }).waitFor();
  expect(await menuWords(app)).toContain(t('desktop/menu/about'));
  expect(complaints).toEqual([]);
});

it('has colours of high contrast, light and dark', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  await chooseInMenu(app, t('desktop/menu/view'), t('desktop/menu/appearance'), t('desktop/contrast'));
  await window.tree.waitFor();
  await window.select((await freeDomain(service)).name);
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@bank.example nobody');
  expect(await page.evaluate(() => document.documentElement.dataset['contrast'])).toBe('more');
  await look(app, 'contrast', SMALL_AND_LARGE);
  expect(complaints).toEqual([]);
});

it('follows a link to a customer or domain, and no other', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, electron, complaints } = app;
  const { id, name } = await freeDomain(service);
  const workspace = await page.evaluate(() => {
    const { state } = JSON.parse(localStorage.getItem('view') ?? '{}') as { state: { lastWorkspace: { id: string } } };
    return state.lastWorkspace.id;
  });
  const come = (link: string) =>
    electron.evaluate(({ app }, url) => void app.emit('second-instance', {}, ['hopseal', '--flag', url]), link);
  await come(`hopseal://show/${workspace}/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await come(`hopseal://show/${workspace}/nowhere`);
  await page.getByText(t('desktop/link/unknown')).waitFor();
  await come(`hopseal://show/another/${id}`);
  await page.getByText(t('desktop/link/other')).waitFor();
  await come('hopseal://push/all');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(complaints).toEqual([]);
});

it(
  'leads someone new to sample data, in which everything can be tried and nothing pushed',
  { timeout: LONG_MS },
  async () => {
    const app = await openApp();
    const { page, window, complaints } = app;
    await page.getByRole('heading', { level: 1, name: t('connect/title') }).waitFor();
    await look(app, 'first-run', SMALL_AND_LARGE);
    await page.getByRole('button', { name: t('connect/openSample') }).click();
    await window.tree.waitFor();
    await window.waitForConnection('offline');
    await page.getByText(t('errors/sample.no_service')).first().waitFor();
    await window.select('carver-freight.example');
    await window.choose('incoming', 'required');
    await window.waitForSaved();
    await window.openReview(1);
    expect(await page.getByRole('button', { name: t('review/push', { count: 1 }) }).isDisabled()).toBe(true);
    await look(app, 'sample');
    expect(complaints).toEqual([]);
  },
);
