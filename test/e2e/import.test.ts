import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { freeDomains } from '../contract/serviceUnderTest';
import type { Service } from '../service';
import { press, tabTo } from './access/keys';
import { openConnected, openService, userDataFolder } from './fixtures';
import { wizardOf } from '../app/importWizard';
import { look } from './look';

/** How long a test may take that looks at much of it. */
const LONG_MS = 240_000;
const WIDE =
  'domain,incoming mode,incoming senders,incoming recipients,delivery mode,delivery senders,delivery recipients';

async function freeNames(service: Service, count: number): Promise<string[]> {
  return (await freeDomains(service, count)).map(({ name }) => name);
}

/** Seven rows: three good ones, of which one for a name that is not known, and four that are not. */
function mixedRows(names: readonly string[]): string {
  return [
    WIDE,
    `${names[0]},required,,,,,`,
    `${names[1]},specific,ann@@partner.example,*,automatic,,`,
    `${names[2]},specific,partner.example,*,,,`,
    `${names[3]},specific,"bank.example, ann@partner.example","hr, finance",,,`,
    `${names[4]},sometimes,,,,,`,
    `${names[5]},,,,required,,`,
    'not-here.example,required,,,,,',
  ].join('\n');
}

it(
  'takes pasted cells to drafts: errors mended in place, by kind, left out and saved',
  { timeout: LONG_MS },
  async () => {
    const service = await openService();
    const names = await freeNames(service, 6);
    const app = await openConnected(service);
    const { page, window, complaints } = app;
    const wizard = wizardOf(app);
    await window.openImport();
    await wizard.pasteBox.fill(mixedRows(names));
    await page.getByText(t('import/help')).click();
    await look(app, 'import-1-source');
    await wizard.button(t('import/usePasted')).click();

    await wizard.step('columns');
    await page.getByText('ann@@partner.example').waitFor();
    const first = page.getByLabel(t('import/columnNamed', { number: 1, name: 'domain' }));
    await first.selectOption('');
    await wizard.status(t('import/mappingProblem/noNode')).waitFor();
    expect(await wizard.button(t('import/next')).isDisabled()).toBe(true);
    await look(app, 'import-2-columns');
    await first.selectOption('node');
    await wizard.button(t('import/next')).click();

    await wizard.step('how');
    await look(app, 'import-3-how');
    await wizard.button(t('import/check')).click();

    await wizard.step('problems');
    await wizard.rows.nth(3).waitFor();
    await look(app, 'import-5-problems');
    await wizard.cell('incoming senders', 3).fill('ann@partner.example');
    await page.keyboard.press('Enter');
    await wizard.status(t('import/bad', { count: 3, total: t('import/rowsRead', { count: 7 }) })).waitFor();
    // The focus goes on to the next wrong cell.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const kind = t('findings/sender.bare_domain');
    await wizard.button(t('import/fixAllOf', { count: 2, kind })).click();
    await wizard.status(t('import/fixed', { count: 2 })).waitFor();
    await wizard.button(t('import/skipRow', { row: 6 })).click();
    await wizard.status(t('import/skipped', { count: 1 })).waitFor();
    await wizard.button(t('import/bringBack')).click();
    await wizard.rows.nth(0).waitFor();
    await wizard.button(t('import/skipRow', { row: 6 })).click();
    await wizard.status(t('import/skipped', { count: 1 })).waitFor();
    const rest = join(userDataFolder(), 'rest.csv');
    await wizard.answerDialogs(rest);
    await wizard.button(t('import/rest')).click();
    await wizard.status(t('import/restSaved', { count: 1, name: 'rest.csv' })).waitFor();
    const saved = readFileSync(rest, 'utf8').trim().split(/\r?\n/u);
    expect(saved).toEqual([`${WIDE},problems`, `${names[4]},sometimes,,,,,,mode.unknown`]);
    await look(app, 'import-5-problems-none');
    await wizard.button(t('import/goOn', { count: 6 })).click();

    await wizard.step('plan');
    await page.getByText(/^5 changes reach /u).waitFor();
    await wizard.status(t('import/waits', { count: 1 })).waitFor();
    const mended = page.getByRole('article', { name: names[1] ?? '' });
    await mended.getByText('ann@partner.example').waitFor();
    await look(app, 'import-6-plan');
    await window.waitForDrafts(0);
    await wizard.button(t('import/write', { count: 5 })).click();

    await wizard.step('done');
    await window.waitForDrafts(5);
    await look(app, 'import-8-done');
    await wizard.button(t('import/undo')).click();
    await window.waitForDrafts(0);
    await wizard.status(t('import/undone')).waitFor();
    await wizard.button(t('import/another')).click();
    await wizard.step('source');
    expect(complaints).toEqual([]);
  },
);

it('reads a file as it is written, remembers its columns, stops and goes on', { timeout: LONG_MS }, async () => {
  const ROWS = 400_000;
  const service = await openService();
  const names = await freeNames(service, 100);
  const rows = Array.from({ length: ROWS }, (_, at) =>
    at % 3 === 0
      ? `${names[at % 100]};in;to;r${at % 5000}`
      : `${names[at % 100]};in;from;s${at % 5000}@partner.example`,
  );
  const file = join(userDataFolder(), 'Partners of Café.csv');
  writeFileSync(file, Buffer.from(`sep=;\r\nWho;Where;Which;What\r\n${rows.join('\r\n')}`, 'latin1'));
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  const wizard = wizardOf(app);
  await wizard.answerDialogs(file);
  await window.openImport();
  await wizard.button(t('import/choose')).click();
  await wizard.step('columns');
  const columns = { Who: 'node', Where: 'hop', Which: 'list', What: 'entry' };
  const header = page.getByRole('checkbox', { name: t('import/hasHeader') });
  if (!(await header.isChecked())) await header.check();
  await page.getByLabel(t('import/shape')).selectOption('long');
  for (const [at, [name, column]] of Object.entries(columns).entries()) {
    await page.getByLabel(t('import/columnNamed', { number: at + 1, name })).selectOption(column);
  }
  await look(app, 'import-2-file');
  await wizard.button(t('import/next')).click();
  await wizard.step('how');
  await page.getByRole('radio', { name: t('import/actions/add') }).check();
  await wizard.button(t('import/check')).click();
  await wizard.step('check');
  await page.getByRole('main').getByRole('progressbar').waitFor();
  await page.getByText(/a second$/u).waitFor();
  await wizard.button(t('import/cancel')).click();
  await page.getByRole('alert').getByText(t('errors/import.cancelled')).waitFor();
  await look(app, 'import-4-cancelled');

  // What the columns are is remembered for the header.
  await wizard.button(t('import/startOver')).click();
  await wizard.step('source');
  await wizard.button(t('import/choose')).click();
  await wizard.step('columns');
  await wizard.button(t('import/next')).click();
  await wizard.button(t('import/check')).click();
  await page.getByText(/ changes reach /u).waitFor({ timeout: 60_000 });
  await page.getByRole('article').first().waitFor();
  expect(await page.getByRole('article').count()).toBeLessThan(40);
  await look(app, 'import-6-plan-long');

  writeFileSync(file, 'something else');
  await wizard.button(t('import/back')).click();
  await page.getByRole('radio', { name: t('import/actions/replace') }).check();
  await wizard.button(t('import/check')).click();
  await page.getByText(t('errors/csv.file_changed')).waitFor();
  await look(app, 'import-4-changed');
  expect(complaints).toEqual([]);
});

it('is done by keyboard alone', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const names = await freeNames(service, 6);
  const app = await openConnected(service);
  const { page, window } = app;
  const wizard = wizardOf(app);
  await press(page, t('import/open'));
  await tabTo(page, t('import/paste'));
  await page.keyboard.insertText(mixedRows(names));
  await press(page, t('import/usePasted'));
  await wizard.step('columns');
  await press(page, t('import/next'));
  await wizard.step('how');
  await press(page, t('import/check'));
  await wizard.step('problems');
  await wizard.rows.nth(3).waitFor();
  await tabTo(page, t('import/cellOf', { column: 'incoming senders', row: 3 }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('ann@partner.example');
  await page.keyboard.press('Enter');
  await wizard.status(t('import/bad', { count: 3, total: t('import/rowsRead', { count: 7 }) })).waitFor();
  await press(page, t('import/skipRow', { row: 6 }));
  await wizard.status(t('import/skipped', { count: 1 })).waitFor();
  await press(page, t('import/goOn', { count: 4 }));
  await wizard.step('plan');
  await press(page, t('import/write', { count: 3 }));
  await wizard.step('done');
  await window.waitForDrafts(3);
  await press(page, t('import/review'));
  await page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
});

it('takes a file that is dropped, asks before it gives way to another, and refuses what is none', async () => {
  const service = await openService();
  const [name = ''] = await freeNames(service, 1);
  const app = await openConnected(service);
  const { page, complaints } = app;
  const wizard = wizardOf(app);
  const address = page.url();
  /** Drops what an input for files holds, or a file that is made in the page. */
  const drop = (fromInput: boolean) =>
    page.evaluate((isReal) => {
      const data = new DataTransfer();
      const real = document.querySelector<HTMLInputElement>('#dropped')?.files?.[0];
      data.items.add(isReal && real ? real : new File(['x'], 'made.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, fromInput);
  await drop(false);
  await wizard.status(t('import/droppedNothing')).waitFor();
  await look(app, 'import-1-refused');

  const file = join(userDataFolder(), 'dropped.csv');
  writeFileSync(file, `domain,incoming\r\n${name},required\r\n`);
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped', hidden: true });
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(file);
  await drop(true);
  await wizard.step('columns');
  await page.getByText(t('import/fileFacts', { name: 'dropped.csv', size: '1 kB' })).waitFor();
  await drop(true);
  await page.getByText(t('import/instead', { name: 'dropped.csv' })).waitFor();
  await page.evaluate(() => document.querySelector('#dropped')?.remove());
  await look(app, 'import-instead');
  await wizard.button(t('import/keep')).click();
  await wizard.button(t('import/next')).click();
  await wizard.step('how');
  expect(page.url()).toBe(address);
  expect(complaints).toEqual([]);
});

it('says what a file is that is no CSV, and that it holds nothing', async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window } = app;
  const wizard = wizardOf(app);
  await window.openImport();
  const folder = userDataFolder();
  for (const [file, content, code] of [
    ['book.xlsx', 'PK\u0003\u0004', 'csv.xlsx'],
    ['empty.csv', ' \n', 'csv.empty'],
  ] as const) {
    writeFileSync(join(folder, file), content);
    await wizard.answerDialogs(join(folder, file));
    await wizard.button(t('import/choose')).click();
    await page.getByText(t(`errors/${code}`)).waitFor();
  }
  await look(app, 'import-1-empty');
});

it('exports to a file that changes nothing when it is imported', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openConnected(service);
  const { page, window, complaints } = app;
  const wizard = wizardOf(app);
  await page.getByRole('treeitem').first().click();
  await page.getByRole('tab', { name: t('nodeTabs/effective') }).click();
  await wizard.button(t('exportCsv/link')).click();
  await page.getByRole('heading', { level: 2, name: t('exportCsv/heading') }).waitFor();
  const folder = userDataFolder();
  for (const shape of ['wide', 'long'] as const) {
    const file = join(folder, `${shape}.csv`);
    await wizard.answerDialogs(file);
    await page.getByRole('tab', { name: t('import/export') }).click();
    await page.getByRole('radio', { name: t(`import/shapes/${shape}`) }).check();
    await wizard.button(t('exportCsv/save')).click();
    await page.getByText(new RegExp(`^\\d+ domains and customers saved as ${shape}\\.csv$`, 'u')).waitFor();
    if (shape === 'wide') await look(app, 'export');
    await page.getByRole('tab', { name: t('import/import') }).click();
    await wizard.button(t('import/choose')).click();
    await wizard.step('columns');
    await wizard.button(t('import/next')).click();
    await wizard.button(t('import/check')).click();
    await wizard.status(t('import/planNothing')).waitFor();
    await wizard.button(t('import/startOver')).click();
    await wizard.step('source');
  }
  await window.waitForDrafts(0);
  expect(complaints).toEqual([]);
});
