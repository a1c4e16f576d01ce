import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { t } from '../../shared/text/text';
import { wizardOf } from '../app/importWizard';
import type { HopsealApp } from '../app/hopsealApp';
import { customersCsv } from '../service/controlPanel/customersCsv';
import { startPanel, type Panel, type PanelOptions } from '../service/controlPanel/panel';
import { openApp, userDataFolder } from './fixtures';
import { look } from './look';

const LONG_MS = 240_000;

async function openPanel(options: PanelOptions = {}): Promise<Panel> {
  const panel = await startPanel(options);
  onTestFinished(() => panel.stop());
  return panel;
}

async function connect({ page }: HopsealApp, { url, user }: Panel, password: string): Promise<void> {
  await page.getByRole('radio', { name: t('connect/kinds/controlPanel') }).check();
  await page.getByLabel(t('connect/address')).fill(url);
  await page.getByLabel(t('connect/user'), { exact: true }).fill(user);
  await page.getByLabel(t('connect/password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('connect/submit') }).click();
}

it(
  'connects with a password, takes 5,000 domains, and stands them under their customers',
  { timeout: LONG_MS },
  async () => {
    const panel = await openPanel({ seed: { domains: 5000, seed: 4 } });
    panel.put({ name: 'outgoing-only.example', products: { incoming: false, outgoing: true, archiving: false } });
    const userData = userDataFolder();
    const app = await openApp(userData);
    const { page, window, complaints } = app;
    await connect(app, panel, 'wrong');
    await page.getByText(t('errors/token.password_refused', { host: new URL(panel.url).host })).waitFor();
    await look(app, 'panel-1-connect');
    await connect(app, panel, panel.password);
    await window.tree.waitFor();
    await window.waitForConnection('online');
    await page.getByText(t('customers/hint')).waitFor();
    await look(app, 'panel-2-flat');

    const list = join(userDataFolder(), 'customers.csv');
    const unknown = '"Elsewhere","","not-here.example"\r\n,,lost.example\r\n"Wrong","","no domain"\r\n';
    writeFileSync(list, customersCsv(panel.owned) + unknown);
    await wizardOf(app).answerDialogs(list);
    await page.getByRole('button', { name: t('customers/add') }).click();
    await page.getByRole('heading', { level: 1, name: t('customers/title') }).waitFor();
    await page.getByRole('button', { name: t('customers/choose') }).click();
    await page.getByRole('heading', { name: t('customers/preview', { file: 'customers.csv' }) }).waitFor();
    await page.getByText(t('customers/problem/notADomain', { row: 5004, text: 'no domain' })).waitFor();
    await look(app, 'panel-3-preview');
    await page.getByRole('button', { name: t('customers/use') }).click();
    await page.getByText(t('customers/used')).waitFor();
    await page.getByText(t('customers/noIncoming', { count: 1 })).waitFor();
    expect(await page.getByText(t('customers/hint')).count()).toBe(0);
    await look(app, 'panel-4-customers');

    const [owned] = panel.owned;
    if (!owned) throw new Error('There is no domain.');
    const { customer, domain } = owned;
    await page.getByRole('searchbox', { name: t('tree/search') }).fill(domain);
    await window.row(customer).first().waitFor();

    const saved = join(userDataFolder(), 'out.csv');
    await wizardOf(app).answerDialogs(saved);
    await page.getByRole('button', { name: t('customers/save') }).click();
    await page.getByText(t('customers/saved', { count: 5001 })).waitFor();
    expect(readFileSync(saved, 'utf8').split('\r\n')).toHaveLength(5003);
    expect(complaints).toEqual([]);

    // Without a keyring the password is asked for at the next start, and nothing else.
    await app.close();
    const again = await openApp(userData);
    await again.window.status.getByText(t('status/passwordNeeded'), { exact: true }).waitFor();
    await again.window.status.getByRole('button', { name: t('status/enterPassword') }).click();
    await again.window.status.getByLabel(t('token/password'), { exact: true }).fill(panel.password);
    await again.page.keyboard.press('Enter');
    await again.window.waitForConnection('online');
  },
);

it('offers what the panel can do, and says why not where it cannot', { timeout: LONG_MS }, async () => {
  const panel = await openPanel({ seed: { domains: 200, seed: 4 } });
  const app = await openApp();
  const { page, window, complaints } = app;
  await connect(app, panel, panel.password);
  await window.tree.waitFor();
  await window.waitForConnection('online');
  const name = panel.owned[0]?.domain ?? '';
  await window.select(name);
  await window.choose('incoming', 'required');
  await window.waitForSaved();
  await window.openReview(1);
  await page.getByText(t('byHand/push')).waitFor();
  expect(await page.getByRole('button', { name: t('review/push', { count: 1 }) }).count()).toBe(0);
  expect(await page.getByText(t('check/always')).count()).toBe(0);
  await page.getByText(name).first().waitFor();
  await look(app, 'panel-5-review');
  await page
    .getByRole('button', { name: t('history/title') })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: t('history/title') }).waitFor();
  await page.getByText(t('byHand/audit')).waitFor();
  expect(await page.getByRole('tab').count()).toBe(0);
  await look(app, 'panel-6-history');
  await page.getByRole('button', { name: t('drift/open', { count: 0 }) }).click();
  await page.getByText(t('byHand/drift')).waitFor();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: t('palette/input') }).fill('whose');
  await page.getByRole('option', { name: t('commands/customers') }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: t('customers/title') }).waitFor();
  expect(complaints).toEqual([]);
});

it('has twenty changes set by hand, and keeps them at the next pull', { timeout: LONG_MS }, async () => {
  const panel = await openPanel({ seed: { domains: 5000, seed: 4 } });
  const app = await openApp();
  const { page, window, complaints } = app;
  await connect(app, panel, panel.password);
  await window.tree.waitFor();
  await window.waitForConnection('online');
  const domains = panel.owned.slice(0, CHANGES).map(({ domain }) => domain);
  await importRows(
    app,
    domains.map((domain, at) => (at % 2 === 0 ? `${domain},required,,` : `${domain},specific,*@bank.example,*`)),
  );
  await window.waitForDrafts(CHANGES);
  await window.openReview(CHANGES);
  await page.getByRole('button', { name: t('checklist/apply', { count: CHANGES }) }).click();
  await page.getByRole('heading', { level: 1, name: t('checklist/named/apply', { count: CHANGES }) }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  await look(app, 'panel-7-checklist');
  for (let ticked = 1; ticked <= CHANGES; ticked++) {
    // The page that comes next has the focus when it is there.
    await page.getByText(t('checklist/position', { place: ticked, total: CHANGES })).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page
      .getByText(t('checklist/progress', { ticked, total: CHANGES, done: ticked, skipped: 0, failed: 0 }))
      .waitFor();
  }
  await window.waitForDrafts(0);
  await look(app, 'panel-8-done');
  await page.getByRole('button', { name: t('app/pull'), exact: true }).click();
  await window.waitForConnection('online');
  await window.select(domains[0] ?? '');
  await window
    .card('incoming')
    .getByRole('radio', { name: t('settings/options/required'), checked: true })
    .waitFor();
  await page
    .getByRole('button', { name: t('history/title') })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: t('history/byHand', { account: panel.user }) }).waitFor();
  expect(complaints).toEqual([]);
});

const CHANGES = 20;

/** Drafts rows of a spreadsheet. */
async function importRows(app: HopsealApp, rows: readonly string[]): Promise<void> {
  const wizard = wizardOf(app);
  await app.window.openImport();
  await wizard.paste(['domain,incoming mode,incoming senders,incoming recipients', ...rows].join('\n'));
  await wizard.step('columns');
  await wizard.button(t('import/next')).click();
  await wizard.step('how');
  await wizard.button(t('import/check')).click();
  await wizard.step('plan');
  await wizard.button(t('import/write', { count: rows.length })).click();
  await wizard.step('done');
}
