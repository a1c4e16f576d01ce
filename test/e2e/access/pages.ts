import { VIEW_TITLES, type NodeTab, type View } from '../../../renderer/app/views';
import { t } from '../../../shared/text/text';
import { diagnoseAll } from '../../app/diagnosticsPage';
import { planOf } from '../planPage';
import { walkImport } from './importSteps';
import { byPalette } from './keys';
import type { Walk } from './walk';

type Visit = (walk: Walk) => Promise<void>;

/** How each page of the app is looked at, in all that it can show. A page that comes to be needs a way here. */
export const PAGES: Readonly<Record<Exclude<View, HandView>, Visit>> = {
  overview: async (walk) => {
    await goTo(walk, 'overview');
    await walk.see('overview');
  },
  filterSettings: async (walk) => {
    const { app, stage, see } = walk;
    await goTo(walk, 'filterSettings');
    await app.window.select(stage.probed.name);
    for (const visit of Object.values(TABS)) await visit(walk);
    await selectSeveral(walk);
    await see('bulk');
    await app.window.choose('incoming', 'requiredFor');
    await app.page
      .getByRole('group', { name: t('bulk/add/senders') })
      .first()
      .getByRole('textbox')
      .fill('nobody, ');
    await see('bulk-change');
    await app.window.choose('incoming', 'inherit');
  },
  review: async (walk) => {
    const { app, stage, see } = walk;
    const { page } = app;
    await goTo(walk, 'review');
    const plan = planOf(app);
    await plan.rows.first().waitFor();
    await see('review');
    await page.getByLabel(t('review/group')).check();
    await see('review-grouped');
    await page.getByLabel(t('review/group')).uncheck();
    await plan.filter.fill(stage.orphan.name);
    await page.getByRole('button', { name: t('review/retargetOne', { name: stage.orphan.name }) }).click();
    await see('review-orphan');
    await plan.filter.fill(stage.conflict.name);
    await page.getByRole('button', { name: t('review/settleOne', { name: stage.conflict.name }) }).click();
    await page.getByRole('radio', { name: t('conflicts/take/entries') }).check();
    await see('conflict');
    await page.getByRole('button', { name: t('conflicts/back') }).click();
    await plan.filter.fill('');
  },
  history: async (walk) => {
    await goTo(walk, 'history');
    await walk.app.page.getByRole('article').first().waitFor();
    await walk.see('history');
    await walk.app.page.getByRole('tab', { name: t('history/audit') }).click();
    await walk.app.page.getByRole('article').first().waitFor();
    await walk.see('audit');
  },
  changes: async (walk) => {
    await goTo(walk, 'changes');
    await walk.app.page.getByRole('article').first().waitFor();
    await walk.see('changes');
  },
  import: async (walk) => {
    await goTo(walk, 'import');
    await walkImport(walk);
    await walk.app.page.getByRole('tab', { name: t('import/export') }).click();
    await walk.app.page.getByRole('heading', { level: 2, name: t('exportCsv/heading') }).waitFor();
    await walk.see('export');
  },
  templates: async (walk) => {
    const { app, see } = walk;
    await goTo(walk, 'templates');
    await see('templates');
    await app.page.getByRole('button', { name: /^Law firms/u }).click();
    await app.window.choose('incoming', 'requiredFor');
    await app.window.addEntries('incoming', 'senders', '*@mail.{domain} nobody');
    await see('template');
  },
  baselines: async (walk) => {
    const { app, see } = walk;
    const { page } = app;
    await goTo(walk, 'baselines');
    const table = page.getByRole('grid', { name: t('baselines/table') });
    await table.waitFor();
    await see('baselines');
    await table.focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: t('baselines/except'), exact: true }).click();
    await page.getByLabel(t('baselines/reason')).waitFor();
    await see('baselines-except');
  },
  changeSets: async (walk) => {
    const { app, see } = walk;
    const { page } = app;
    await goTo(walk, 'changeSets');
    await see('change-sets-none');
    await goTo(walk, 'review');
    await page.getByRole('button', { name: t('changeSets/make') }).click();
    await page.getByRole('dialog').getByLabel(t('changeSets/name')).fill('Law firms');
    await page.getByRole('button', { name: t('changeSets/makeDone') }).click();
    await page.getByRole('article').first().waitFor();
    await page
      .getByRole('button', { name: t('changeSets/sendBackOf', { name: '' }) })
      .first()
      .click();
    await page
      .getByText(/^Sent back by/u)
      .first()
      .waitFor();
    await see('change-set');
  },
  diagnostics: async (walk) => {
    const { page } = walk.app;
    await goTo(walk, 'diagnostics');
    await diagnoseAll(walk.app);
    await page
      .getByRole('button', { name: t('diagnostics/restore'), exact: false })
      .first()
      .click();
    await walk.see('diagnostics');
  },
};

/** The pages for a service whose policies are set by hand. */
export const HAND_PAGES: Readonly<Record<HandView, (walk: Omit<Walk, 'stage'>) => Promise<void>>> = {
  customers: async (walk) => {
    await goTo(walk, 'customers');
    await walk.see('customers');
  },
  checklist: async (walk) => {
    const { page, window } = walk.app;
    await goTo(walk, 'checklist');
    await walk.see('checklist-none');
    await window.openReview(3);
    await walk.see('review-by-hand');
    await page.getByRole('button', { name: t('checklist/apply', { count: 3 }) }).click();
    // The first node is read, and given the focus.
    await page.locator('h2:focus').waitFor();
    await walk.see('checklist');
  },
};
export const HAND_VIEWS = ['customers', 'checklist'] as const satisfies readonly View[];
type HandView = (typeof HAND_VIEWS)[number];

const TABS: Readonly<Record<NodeTab, Visit>> = {
  filterSettings: async (walk) => {
    const { app, stage, see } = walk;
    await app.window.select(stage.wrong.name);
    await openTab(walk, 'filterSettings');
    await app.page.getByText(t('findings/address.no_at')).first().waitFor();
    await see('settings');
    await app.window.select(stage.conflict.name);
    await app.page.getByText(t('conflicts/changed')).waitFor();
    await see('settings-conflict');
    await app.window.select(stage.admin.name);
    await see('settings-customer');
  },
  whatIf: async (walk) => {
    const { page } = walk.app;
    await openTab(walk, 'whatIf');
    await page.getByRole('textbox', { name: t('whatIf/sender'), exact: true }).fill('ann@bank.example');
    await page.getByRole('textbox', { name: t('whatIf/recipient'), exact: true }).fill('finance@elsewhere.example');
    await walk.see('what-if');
    await page.getByRole('button', { name: t('whatIf/list') }).click();
    await page.getByRole('main').getByRole('textbox').last().fill('ann@bank.example finance\nnobody');
    await walk.see('what-if-list');
  },
  effective: async (walk) => {
    await openTab(walk, 'effective');
    await walk.app.page.getByRole('main').getByRole('grid').waitFor();
    await walk.see('effective');
    await walk.app.window.select(walk.stage.probed.name);
    await walk.see('effective-chain');
  },
  probe: async (walk) => {
    const { page } = walk.app;
    await openTab(walk, 'probe');
    await page.getByRole('button', { name: t('probe/start'), exact: true }).click();
    await page
      .getByText(/certificate has expired/u)
      .first()
      .waitFor();
    await walk.see('probe');
    await walk.app.window.select(walk.stage.admin.name);
    await walk.see('probe-customer');
  },
};

async function goTo({ app: { page } }: Pick<Walk, 'app'>, view: View): Promise<void> {
  await byPalette(page, t(`commands/${view}`));
  await page.getByRole('main', { name: t(VIEW_TITLES[view]), exact: true }).waitFor();
}

async function openTab({ app: { page } }: Walk, tab: NodeTab): Promise<void> {
  await page.getByRole('tab', { name: t(`nodeTabs/${tab}`) }).click();
  await page.getByRole('tab', { name: t(`nodeTabs/${tab}`), selected: true }).waitFor();
}

async function selectSeveral({ app: { page, window } }: Walk): Promise<void> {
  await page.getByRole('button', { name: t('tree/clearSearch') }).click();
  const rows = window.tree.getByRole('treeitem');
  await rows.nth(1).click();
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await page.getByRole('heading', { level: 1, name: t('bulk/title', { count: 3 }) }).waitFor();
}
