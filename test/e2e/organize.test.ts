import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import { openConnected, openService } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;

/** The next file that a person is asked a place for goes there. */
async function saveTo({ electron }: HopsealApp, name: string): Promise<string> {
  const path = join(tmpdir(), `hopseal-${process.pid}-${name}`);
  onTestFinished(() => rmSync(path, { force: true }));
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  return path;
}

it('opens on an overview that leads to what is to be done', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  await page.getByRole('heading', { level: 1, name: t('dashboard/title') }).waitFor();
  await page.getByRole('heading', { name: t('dashboard/coverage', { count: service.counts.domains }) }).waitFor();
  await look(app, 'dashboard', SMALL_AND_LARGE);
  await page
    .getByRole('row', { name: /^Incoming/u })
    .getByRole('button')
    .first()
    .click();
  const found = await window.tree.getByRole('treeitem').count();
  expect(found).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

it('finds nodes by name, A-label, entry and facet, and keeps a search', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  const search = page.getByRole('searchbox', { name: t('tree/search') });
  await page.getByRole('button', { name: t('facets/open', { count: 0 }), exact: true }).click();
  const filters = page.getByRole('group', { name: t('facets/label') });
  const incoming = filters.getByRole('group', { name: t('facets/group/incoming') });
  await incoming.getByRole('button', { name: /^Required [\d,]+$/u }).click();
  await page.getByText(/found/u).waitFor();
  await look(app, 'facets', SMALL_AND_LARGE);
  await page.getByRole('button', { name: t('facets/saved') }).click();
  await page.getByRole('textbox', { name: t('facets/name') }).fill('All required');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('tree/clearSearch') }).click();
  await page.getByRole('button', { name: t('facets/saved') }).click();
  await page.getByRole('button', { name: 'All required', exact: true }).click();
  await page.getByRole('button', { name: t('facets/open', { count: 1 }), exact: true }).waitFor();
  await page.getByRole('button', { name: t('tree/clearSearch') }).click();

  await window.tree.getByRole('treeitem').first().click();
  await window.tree.focus();
  await page.keyboard.press('*');
  await search.fill('@');
  await page.getByText(t('tree/nothingFound', { query: '@' })).waitFor();
  await search.fill('');
  expect(complaints).toEqual([]);
});

it(
  'applies templates, sets baselines, reports on who deviates and brings them back',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const app = await openConnected(service);
    const { page, window, complaints } = app;
    const { domains } = service.counts;

    await page.getByRole('button', { name: t('templates/title'), exact: true }).click();
    await page.getByRole('button', { name: t('templates/add'), exact: true }).click();
    await page.getByRole('textbox', { name: t('templates/name'), exact: true }).fill('Law firms');
    await window.choose('incoming', 'required');
    await window.choose('delivery', 'requiredFor');
    await window.addEntries('delivery', 'senders', '*@mail.{domain}');
    await look(app, 'template', SMALL_AND_LARGE);
    await page.getByRole('button', { name: t('templates/save'), exact: true }).click();
    await page.getByText(t('templates/isSaved'), { exact: true }).waitFor();
    const file = await saveTo(app, 'templates.json');
    await page.getByRole('button', { name: t('templates/saveOne'), exact: true }).click();
    await page.getByText(/^Saved as /u).waitFor();
    expect(readFileSync(file, 'utf8')).toContain('*@mail.{domain}');

    await window.tree.getByRole('treeitem').nth(1).click();
    await page.getByRole('button', { name: t('templates/apply') }).click();
    await page
      .getByRole('dialog')
      .getByText(/would change/u)
      .waitFor();
    await look(app, 'template-apply', SMALL_AND_LARGE);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: t('baselines/title'), exact: true }).click();
    await window.tree.getByRole('treeitem').first().click();
    await page.getByRole('button', { name: t('baselines/set'), exact: true }).click();
    await page.getByRole('grid', { name: t('baselines/table') }).waitFor();
    await look(app, 'baselines', SMALL_AND_LARGE);
    await page.getByRole('grid', { name: t('baselines/table') }).focus();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: t('baselines/except'), exact: true }).click();
    await page.getByLabel(t('baselines/reason')).fill('Their gateway is replaced next spring');
    await page.getByLabel(t('baselines/until')).fill('2999-12-31');
    await page
      .getByRole('form')
      .getByRole('button', { name: t('baselines/except'), exact: true })
      .click();
    await page.getByRole('region', { name: t('baselines/exceptions') }).waitFor();
    const report = await saveTo(app, 'report.html');
    await page
      .getByRole('button', { name: t('baselines/reportAs/html') })
      .first()
      .click();
    await page.getByText(/^Saved as /u).waitFor();
    expect(readFileSync(report, 'utf8')).toContain('Their gateway is replaced next spring');
    await page.getByRole('button', { name: t('baselines/bringBackAll'), exact: true }).click();
    await page.getByText(/drafts bring them back/u).waitFor();
    await look(app, 'baselines-back', SMALL_AND_LARGE);
    expect(domains).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  },
);

it('reaches every command and node from the palette and the menu', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  await page.keyboard.press('ControlOrMeta+K');
  const input = page.getByRole('combobox', { name: t('palette/input') });
  await input.fill('hist');
  await page.getByRole('option', { name: t('commands/history') }).waitFor();
  await look(app, 'palette', SMALL_AND_LARGE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t('history/title') }).waitFor();
  await window.tree.getByRole('treeitem').nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('commands/copyPolicy') }).waitFor();
  await look(app, 'menu', SMALL_AND_LARGE);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});
