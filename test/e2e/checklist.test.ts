import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import { HAND, HAND_DOMAINS, handDomain } from '../core/handWorkspace';
import { openApp } from './fixtures';
import { openHand, SENDERS } from './handApp';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;
const [FIRST = '', SECOND = '', THIRD = ''] = HAND_DOMAINS;

/** The system's browser is not opened: what it would be asked for is kept. */
async function keepOpened({ electron }: HopsealApp): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  return () => electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

async function fileFor({ electron }: HopsealApp, name: string): Promise<string> {
  const path = join(tmpdir(), `hopseal-${process.pid}-${name}`);
  onTestFinished(() => rmSync(path, { force: true }));
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  return path;
}

const counts = (ticked: number, total: number, done: number, skipped: number, failed: number): string =>
  t('checklist/progress', { ticked, total, done, skipped, failed });

it('applies drafts by hand, page by page, and goes on after a restart', { timeout: LONG_MS }, async () => {
  const app = await openHand();
  const { page, window, complaints, userData } = app;
  const opened = await keepOpened(app);
  await window.openReview(3);
  await look(app, 'checklist-review', SMALL_AND_LARGE);
  await page.getByRole('button', { name: t('checklist/apply', { count: 3 }) }).click();
  await page.getByRole('heading', { level: 1, name: t('checklist/named/apply', { count: 3 }) }).waitFor();

  await page.getByRole('button', { name: t('checklist/links'), exact: true }).click();
  const domainLink = page.getByRole('textbox', { name: t('checklist/linkDomain') });
  await domainLink.fill('https://{domain}/');
  await page.getByText(t('errors/checklist.bad_link')).waitFor();
  await domainLink.fill('https://panel.example/filter-settings?domain={domain}');
  await page.getByRole('button', { name: t('checklist/saveLinks') }).click();
  await page.getByText(t('checklist/linksSaved')).waitFor();
  await page.getByLabel(t('checklist/technician')).fill('Ann');

  await page.getByRole('heading', { level: 2, name: handDomain(FIRST) }).waitFor();
  await page.getByRole('link', { name: t('checklist/openPage') }).click();
  await expect.poll(opened).toEqual([`https://panel.example/filter-settings?domain=${handDomain(FIRST)}`]);
  const box = t('checklist/page/box/senders');
  await page.getByRole('button', { name: t('checklist/copyBox', { box }) }).click();
  await page
    .getByRole('status')
    .getByText(t('checklist/copied', { count: 3 }))
    .waitFor();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(SENDERS.join(', '));
  await look(app, 'checklist', SMALL_AND_LARGE);

  // By the keyboard alone: done, and on to the next, which has the same lists.
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(counts(1, 3, 1, 0, 0)).waitFor();
  const second = page.getByRole('heading', { level: 2, name: handDomain(SECOND) });
  await second.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await page.getByText(t('checklist/inClipboard')).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('heading', { level: 2, name: handDomain(THIRD) }).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await second.waitFor();
  await page.getByRole('button', { name: t('checklist/fail'), exact: true }).click();
  await page.getByText(t('checklist/noteNeeded')).waitFor();
  await page.getByLabel(t('checklist/note'), { exact: true }).fill('The page is locked by support');
  await page.getByRole('button', { name: t('checklist/fail'), exact: true }).click();
  await page.getByText(counts(2, 3, 1, 0, 1)).waitFor();

  const printed = await fileFor(app, 'print.html');
  await page.getByRole('button', { name: t('checklist/print') }).click();
  await page.getByText(/^Saved as /u).waitFor();
  expect(readFileSync(printed, 'utf8')).toContain('☒');
  const handed = await fileFor(app, 'list.json');
  await page.getByRole('button', { name: t('checklist/handOn') }).click();
  await page.getByText(/list\.json/u).waitFor();
  // Ben, elsewhere, has done the third one.
  const filed = JSON.parse(readFileSync(handed, 'utf8')) as { ticks: object[] };
  filed.ticks.push({
    node: THIRD,
    state: 'done',
    by: 'Ben',
    at: new Date().toISOString(),
    note: '',
    turn: 1,
    policy: null,
  });
  writeFileSync(handed, JSON.stringify(filed));
  await page.getByRole('button', { name: t('checklist/takeIn') }).click();
  await page.getByText(t('checklist/taken', { count: 1 })).waitFor();
  await page.getByText(counts(3, 3, 2, 0, 1)).waitFor();
  await window.waitForDrafts(1);
  await app.close();
  expect(complaints).toEqual([]);

  const again = await openApp(userData);
  await again.window.tree.waitFor();
  await again.window.status.getByRole('button', { name: t('checklist/resume') }).click();
  await again.page.getByText(counts(3, 3, 2, 0, 1)).waitFor();
  await look(again, 'checklist-resumed', SMALL_AND_LARGE);
  await again.page.getByRole('button', { name: t('checklist/close'), exact: true }).click();
  await again.page.getByRole('button', { name: t('checklist/closeNow') }).click();
  await again.page.getByText(t('checklist/none')).waitFor();
  await again.page.getByRole('button', { name: t('history/title'), exact: true }).click();
  await again.page.getByRole('heading', { level: 2, name: t('history/byHand', { account: HAND.account }) }).waitFor();
  await again.page.getByText(t('history/handBy', { name: 'Ben' })).waitFor();
  await look(again, 'checklist-history', SMALL_AND_LARGE);
  expect(again.complaints).toEqual([]);
});

it('enters what a page shows, and holds the draft against it', { timeout: LONG_MS }, async () => {
  const app = await openHand();
  const { page, window, complaints } = app;
  await window.select(handDomain(THIRD));
  await window.row(handDomain(THIRD)).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: t('commands/enterInForce') }).click();
  await page.getByRole('heading', { level: 1, name: t('checklist/named/read', { count: 1 }) }).waitFor();
  await page.getByRole('button', { name: t('checklist/close'), exact: true }).click();
  await page.getByText(t('checklist/closeAsk/read', { count: 1 })).waitFor();
  await page.getByRole('button', { name: t('checklist/goOnWorking') }).click();
  const save = page.getByRole('button', { name: t('checklist/saveNext') });
  expect(await save.isDisabled()).toBe(true);
  const hop = (name: 'incoming' | 'delivery') => page.getByRole('group', { name: t(`checklist/page/hop/${name}`) });
  await hop('incoming')
    .getByRole('radio', { name: t('checklist/page/option/requiredFor') })
    .check();
  await hop('delivery')
    .getByRole('radio', { name: t('checklist/page/option/required') })
    .check();
  const senders = hop('incoming').getByRole('textbox', { name: t('checklist/page/box/senders') });
  await senders.fill('*@bank.example, no-address');
  await hop('incoming')
    .getByRole('textbox', { name: t('checklist/page/box/recipients') })
    .fill('*');
  await page.getByText(t('checklist/mend')).waitFor();
  await look(app, 'checklist-read', SMALL_AND_LARGE);
  expect(await save.isDisabled()).toBe(true);
  await senders.fill('*@bank.example');
  await save.click();
  await page.getByText(counts(1, 1, 1, 0, 0)).waitFor();
  // Hopseal asked for "required", the page has lists: a person settles it.
  await window.openReview(3);
  await page.getByText(t('review/state/conflict'), { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
});
