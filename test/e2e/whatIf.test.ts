import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import { freeDomain } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { openConnected, openService } from './fixtures';
import { axeViolations } from './axe';

/** Set HOPSEAL_PICTURES to a folder to keep what these tests see. */
const PICTURES = process.env['HOPSEAL_PICTURES'];
const SIZES = [
  [1024, 700],
  [1440, 900],
] as const;

const LISTED = { mode: 'requiredFor', senders: ['*@bank.example'], recipients: ['finance'] } as const;

/** A domain that inherits, below a customer that requires TLS for mail from one bank. */
async function listedDomain(service: Service) {
  const domain = await freeDomain(service);
  const parent = domain.parent ?? '';
  service.setPolicy(parent, { incoming: LISTED, delivery: { mode: 'automatic' } });
  return { domain, parent };
}

async function openTab(page: Page, tab: 'filterSettings' | 'whatIf' | 'effective'): Promise<void> {
  await page.getByRole('tab', { name: t(`nodeTabs/${tab}`) }).click();
}

const hopCard = (page: Page, hop: 'incoming' | 'delivery') =>
  page.getByRole('region', { name: t(`hop/${hop}`), exact: true });

/** Looks at the page light and dark, small and large, and lets axe judge what can be told from the document. */
async function look({ page, electron }: HopsealApp, name: string): Promise<void> {
  if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await page.getByLabel(t('app/lightDark')).selectOption(theme);
    for (const [width, height] of SIZES) {
      await electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height,
      ] as [number, number]);
      await page.waitForFunction((wanted) => innerWidth === wanted, width);
      const overflows = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main, [role=grid]')].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(Math.max(...overflows)).toBeLessThanOrEqual(0);
      if (PICTURES) {
        const path = join(PICTURES, `${name}-${theme}-${width}.png`);
        await page.screenshot({ animations: 'disabled', path });
      }
    }
    expect(await axeViolations(page)).toEqual([]);
  }
}

it('says what becomes of a message, where it was decided, and what the drafts would change; offline as well', async () => {
  const service = await openService();
  const { domain } = await listedDomain(service);
  const app = await openConnected(service);
  const { page, window } = app;
  await window.select(domain.name);
  await service.stop();
  await window.waitForConnection('offline');
  await openTab(page, 'whatIf');
  await page.getByText(t('whatIf/waiting')).waitFor();
  await page.getByRole('textbox', { name: t('whatIf/sender'), exact: true }).fill('Ann <ann@BANK.example>');
  await page.getByRole('textbox', { name: t('whatIf/recipient'), exact: true }).fill(`finance@${domain.name}`);
  await page.getByText(t('whatIf/stops/incoming')).waitFor();
  const incoming = hopCard(page, 'incoming');
  await incoming.getByText(t('whatIf/why/listedClear', { sender: '*@bank.example', recipient: 'finance' })).waitFor();
  await hopCard(page, 'delivery').getByText(t('whatIf/notReached'), { exact: true }).waitFor();

  await page.getByRole('switch', { name: t('whatIf/tls/incoming') }).check();
  await page.getByText(t('whatIf/passes')).waitFor();
  await page.getByRole('textbox', { name: t('whatIf/recipient'), exact: true }).fill('finance@elsewhere.example');
  await page.getByText(t('whatIf/problems/otherDomain', { domain: domain.name })).waitFor();
  await page.getByRole('textbox', { name: t('whatIf/recipient'), exact: true }).fill('finance');

  await openTab(page, 'filterSettings');
  await window.choose('delivery', 'required');
  await window.waitForSaved();
  await openTab(page, 'whatIf');
  const delivery = hopCard(page, 'delivery');
  await delivery.getByText(t('whatIf/changes'), { exact: true }).waitFor();
  await delivery.getByText(t('whatIf/why/requiredClear')).waitFor();
  await look(app, 'what-if');

  await page.getByRole('switch', { name: t('effective/useDrafts') }).uncheck();
  await delivery.getByText(t('whatIf/changes'), { exact: true }).waitFor({ state: 'detached' });
  const link = incoming.getByRole('button');
  const customer = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: customer }).waitFor();
});

it('tries a pasted list of ten thousand messages at once', async () => {
  const service = await openService();
  const { domain } = await listedDomain(service);
  const app = await openConnected(service);
  const { page, window } = app;
  await window.select(domain.name);
  await openTab(page, 'filterSettings');
  await window.choose('delivery', 'required');
  await window.waitForSaved();
  await openTab(page, 'whatIf');
  await page.getByRole('button', { name: t('whatIf/list') }).click();
  const lines = Array.from({ length: 10_000 }, (_, at) =>
    at % 4 === 0 ? `user${at}@bank.example, finance` : `user${at}@other.example\tuser${at}@${domain.name}`,
  );
  const text = [...lines, '<> =cmd', 'nobody', 'x y'].join('\n');
  await app.electron.evaluate(({ clipboard }, pasted) => clipboard.writeText(pasted), text);
  await page.getByLabel(t('whatIf/pairs')).focus();
  await page.keyboard.press('ControlOrMeta+V');
  const summary = page.getByText(t('whatIf/summary', { count: 10_003, accepted: 0, rejected: 10_001 }));
  await summary.waitFor();
  await page.getByText(t('whatIf/summaryChanged', { count: 7501 })).waitFor();
  await page.getByText(t('whatIf/summaryUnclear', { count: 2 })).waitFor();
  const table = page.getByRole('grid');
  expect(await table.getAttribute('aria-rowcount')).toBe('10004');
  await look(app, 'what-if-list');
  await page.getByRole('button', { name: t('whatIf/copy') }).click();
  await page.getByText(t('effective/copied')).waitFor();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\r\n')).toHaveLength(10_005);
  expect(copied).toContain(",'=cmd,");
  await table.focus();
  await page.keyboard.press('End');
  await table.getByText(t('whatIf/listProblems/sender')).first().waitFor();
});

it('shows who under an admin gets what, filtered, sorted, exported, and by the keyboard', async () => {
  const service = await openService();
  const { domain, parent } = await listedDomain(service);
  const app = await openConnected(service);
  const { page, window, electron } = app;
  const name = await page.evaluate(() => document.querySelector('[role=treeitem]')?.getAttribute('aria-label') ?? '');
  await window.tree.getByRole('treeitem', { name }).click();
  await openTab(page, 'effective');
  await page.getByText(t('effective/total', { count: 300 }), { exact: true }).waitFor();
  await page.getByLabel(t('effective/filter')).fill(domain.name);
  await page.getByText(t('effective/shown', { count: 1, total: 300 })).waitFor();
  const table = page.getByRole('grid');
  await table.getByText(t('mode/requiredFor')).waitFor();
  await page.getByRole('button', { name: t('effective/copy') }).click();
  await page.getByText(t('effective/copied')).waitFor();
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(`${t('mode/requiredFor')},`);

  const file = join(mkdtempSync(join(tmpdir(), 'hopseal-save-')), 'saved.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: t('effective/save') }).click();
  await page.getByText(t('effective/saved', { name: 'saved.csv' })).waitFor();
  expect(readFileSync(file, 'utf8')).toContain(domain.name);

  await page.getByLabel(t('effective/filter')).fill('');
  await page
    .getByRole('group', { name: t('effective/facets', { hop: t('hop/incoming') }) })
    .getByRole('button', { name: new RegExp(`^${t('mode/requiredFor')}`) })
    .click();
  await page.getByRole('button', { name: t('effective/column/name'), exact: true }).click();
  await look(app, 'effective');
  await table.focus();
  await page.keyboard.press('ArrowDown');
  const active = (await table.getAttribute('aria-activedescendant')) ?? '';
  const chosen = await page
    .locator(`[id="${active}"]`)
    .getByRole('gridcell')
    .first()
    .locator('[title]')
    .first()
    .textContent();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: chosen ?? '' }).waitFor();
  await page.getByRole('list', { name: t('effective/chain', { name: chosen ?? '' }) }).waitFor();

  await window.select(domain.name);
  const chain = page.getByRole('list', { name: t('effective/chain', { name: domain.name }) });
  const decides = chain
    .getByRole('listitem')
    .filter({ hasText: t('effective/decides') })
    .first();
  await decides.getByText('1 sender').click();
  await decides.getByText('*@bank.example').waitFor();
  await look(app, 'chain');
  expect(service.policy(parent).incoming).toEqual(LISTED);
});
