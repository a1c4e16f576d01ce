import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import { makeUserData } from '../bench/workspace';
import { openApp, openConnected, openService, userDataFolder } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const GOV = join(import.meta.dirname, '../../../shared/data/dotgov-domains.csv');
const LONG_MS = 600_000;
const PULL_MS = 120_000;
const ROW_PX = 26;

type Opened = HopsealApp & { readonly complaints: string[] };

/** What is in the tree: part of a few names, how many domains, and an entry that one of them lists. */
interface Known {
  readonly word: string;
  readonly domains: number;
  readonly entry?: string;
}

/** What a technician does with a large tree, whatever is in it: look, find, change 5,000 at once, agree on something and report. */
async function organize(app: Opened, name: string, known: Known) {
  const { page, window } = app;
  const see = (what: string) => look(app, `${name}-${what}`, SMALL_AND_LARGE);
  const search = page.getByRole('searchbox', { name: t('tree/search') });
  const clear = () => page.getByRole('button', { name: t('tree/clearSearch') }).click();
  await page.getByRole('heading', { name: t('dashboard/coverage', { count: known.domains }) }).waitFor();
  await see('dashboard');

  await search.fill(known.word);
  await page.getByRole('button', { name: t('tree/selectFound') }).waitFor();
  await see('search');
  if (known.entry !== undefined) {
    await search.fill(known.entry);
    await page.getByText(t('tree/found', { count: 1 })).waitFor();
  }
  await clear();
  await page.getByRole('button', { name: t('facets/open', { count: 0 }), exact: true }).click();
  const filters = page.getByRole('group', { name: t('facets/label') });
  await filters.getByRole('button', { name: /^Domains [\d,]+$/u }).click();
  await page.getByText(t('tree/found', { count: known.domains })).waitFor();
  await see('facets');
  await page.getByRole('button', { name: t('facets/open', { count: 1 }), exact: true }).click();
  await clear();

  // Half of a range of 5,000 is automatic, the other half then required: values are mixed.
  await selectRows(app, 2500);
  await window.choose('incoming', 'automatic');
  await page.getByRole('button', { name: /^Draft [1-9]/u }).click();
  await page.getByText(/in one step that can be undone/u).waitFor();
  await selectRows(app, 5000);
  await window.choose('incoming', 'required');
  await page.getByRole('button', { name: /^Draft [1-9]/u }).waitFor();
  await see('bulk');
  await page.getByRole('button', { name: /^Draft [1-9]/u }).click();
  await page.getByText(/in one step that can be undone/u).waitFor();
  await clear();

  await page.getByRole('button', { name: t('templates/title'), exact: true }).click();
  await page.getByRole('button', { name: t('templates/add'), exact: true }).click();
  await page.getByRole('textbox', { name: t('templates/name'), exact: true }).fill('As agreed');
  await window.choose('delivery', 'required');
  await page.getByRole('button', { name: t('templates/save'), exact: true }).click();
  await page.getByText(t('templates/isSaved'), { exact: true }).waitFor();
  await see('template');
  await page.getByRole('button', { name: /^Baselines/u }).click();
  await window.tree.getByRole('treeitem').first().click();
  await page.getByRole('button', { name: t('baselines/set'), exact: true }).click();
  await page.getByRole('grid', { name: t('baselines/table') }).waitFor();
  await see('baseline');
  expect(await savedReport(app)).toContain('As agreed');

  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('combobox', { name: t('palette/input') }).fill(known.word);
  await page.getByRole('option').first().waitFor();
  await see('palette');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
}

/** Selects so many domains from the top by mouse and keyboard: the first, and with Shift the last. */
async function selectRows({ page, window }: Opened, count: number): Promise<void> {
  await page.evaluate(`document.querySelector('[role=tree]').scrollTop = 0`);
  const filters = page.getByRole('button', { name: t('facets/open', { count: 1 }), exact: true });
  if (!(await filters.isVisible())) {
    await page.getByRole('button', { name: t('facets/open', { count: 0 }), exact: true }).click();
    const group = page.getByRole('group', { name: t('facets/label') });
    await group.getByRole('button', { name: /^Domains [\d,]+$/u }).click();
    await filters.click();
  }
  await window.tree.getByRole('treeitem').first().click();
  await page.evaluate(`document.querySelector('[role=tree]').scrollTop = ${ROW_PX * count}`);
  await page.waitForFunction(
    (top) => {
      const [row] = document.querySelectorAll('[role=treeitem]');
      return row && new DOMMatrix(getComputedStyle(row).transform).m42 > top;
    },
    ROW_PX * (count - 60),
  );
  await window.tree
    .getByRole('treeitem')
    .last()
    .click({ modifiers: ['Shift'], force: true });
  await page.getByRole('heading', { level: 1, name: /selected$/u }).waitFor();
}

async function savedReport(app: Opened): Promise<string> {
  const path = join(tmpdir(), `hopseal-scale-${process.pid}.html`);
  onTestFinished(() => rmSync(path, { force: true }));
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await app.page
    .getByRole('button', { name: t('baselines/reportAs/html') })
    .first()
    .click();
  await app.page.getByText(/^Saved as /u).waitFor();
  return readFileSync(path, 'utf8');
}

it.skipIf(!existsSync(GOV))('organizes 16,539 real domains', { timeout: LONG_MS }, async () => {
  const service = await openService({
    seed: { file: GOV, domain: 'Domain name', levels: ['State', 'Organization name'], name: '.gov' },
  });
  const app = await openConnected(service);
  const pulled = t('dashboard/coverage', { count: service.counts.domains });
  await app.page.getByRole('heading', { name: pulled }).waitFor({ timeout: PULL_MS });
  await organize(app, 'gov', { word: 'austin', domains: service.counts.domains });
});

it('organizes 102,000 made-up domains', { timeout: LONG_MS }, async () => {
  const userData = userDataFolder();
  const domains = 102_000;
  makeUserData(userData, { domains, policyEvery: 10 });
  const app = await openApp(userData);
  await app.window.tree.waitFor();
  await organize(app, 'large', { word: 'd4711', domains, entry: '@partner4711.example' });
});
