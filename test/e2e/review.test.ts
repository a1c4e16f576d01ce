import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { openService, userDataFolder } from './fixtures';
import { look } from './look';
import { planOf } from './planPage';
import { draft, freeAdmin, freePlaces, listed, onIncoming, openPrepared, unsetPlaces, type Place } from './prepared';

/** Set HOPSEAL_PICTURES to a folder to keep what these tests see. */
const PICTURES = process.env['HOPSEAL_PICTURES'];
const REQUIRED = { mode: 'required' } as const;
const AUTOMATIC = { mode: 'automatic' } as const;
/** How long a test may take that looks at much of it. */
const LONG_MS = 180_000;

it('says what a push would do, asks about what loosens, pushes the rest', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const at: { admin: Place; loosened: Place; wrong: Place; listed: Place } = {} as never;
  const app = await openPrepared(service, async (core, tree) => {
    const [loosened, wrong, some] = freePlaces(tree, 3);
    Object.assign(at, { admin: freeAdmin(tree, 2), loosened, wrong, listed: some });
    service.setPolicy(at.loosened.id, onIncoming(REQUIRED));
    await core.pull();
    await draft(core, at.admin, REQUIRED);
    await draft(core, at.loosened, AUTOMATIC);
    await draft(core, at.wrong, listed(['nobody', '*@partner.example']));
    await draft(core, at.listed, listed(['*@bank.example', 'ann@partner.example'], ['finance', 'hr']));
    service.setPolicy(at.listed.id, { incoming: { mode: 'inherit' }, delivery: REQUIRED });
    await core.pull();
  });
  const { page, window, complaints } = app;
  const plan = planOf(app);
  await window.openReview(4);
  await plan.rows.nth(3).waitFor();
  await plan.row(at.listed).getByText(t('review/merged')).waitFor();
  await page.getByText(/^3 changes reach \d+ domains: 2 tighten, 1 loosens\.$/u).waitFor();
  await look(app, 'plan');

  await plan.facet(t('review/stateFacet/blocked', { count: 1 })).click();
  await expect.poll(plan.names).toEqual([at.wrong.name]);
  await plan.row(at.wrong).getByText(t('findings/address.no_at')).waitFor();
  await plan.facet(t('review/stateFacet/blocked', { count: 1 })).click();
  await plan.filter.fill(at.listed.name);
  await expect.poll(plan.names).toEqual([at.listed.name]);
  await plan.filter.fill('');
  await page.getByLabel(t('review/sort')).selectOption(t('review/sorts/effect'));
  await expect.poll(async () => (await plan.names())[0]).toBe(at.loosened.name);
  await page.getByLabel(t('review/group')).check();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await look(app, 'plan-grouped');
  await page.getByLabel(t('review/group')).uncheck();

  const reach = plan.row(at.admin).getByRole('button', { expanded: false });
  const count = Number((await reach.innerText()).replace(/\D/gu, ''));
  await reach.click();
  const reached = page.getByRole('region', { name: t('review/reachOf', { name: at.admin.name }) });
  await reached.getByRole('listitem').first().waitFor();
  expect(await reached.getByRole('listitem').first().getAttribute('aria-setsize')).toBe(String(count));

  await plan.inPush(at.listed).uncheck();
  await plan.pushButton(2).click();
  const question = page.getByRole('region', { name: t('review/loosens', { count: 1 }) });
  await question.getByText(at.loosened.name).waitFor();
  await look(app, 'plan-question');
  await question.getByRole('button', { name: t('review/leaveOut', { count: 1 }) }).click();
  await plan.facet(t('review/stateFacet/takenOut', { count: 2 })).waitFor();
  await plan.pushButton(1).click();
  await page.getByText(t('review/done', { count: 1 })).waitFor();
  await window.waitForDrafts(3);
  await look(app, 'plan-pushed');
  expect(service.policy(at.admin.id).incoming).toEqual(REQUIRED);
  expect(service.policy(at.loosened.id).incoming).toEqual(REQUIRED);
  expect(service.policy(at.listed.id)).toMatchObject({ incoming: { mode: 'inherit' }, delivery: REQUIRED });
  expect(complaints).toEqual([]);
});

it('pushes hundreds while the rest is used, and waits or stops as asked', { timeout: LONG_MS }, async () => {
  const COUNT = 200;
  const service = await openService({ latencyMs: 250, batchSize: 1 });
  const places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places.push(...unsetPlaces(tree, COUNT + 1));
    await Promise.all(places.slice(0, COUNT).map((place) => draft(core, place, REQUIRED)));
  });
  const { page, window, complaints } = app;
  const plan = planOf(app);
  await window.openReview(COUNT);
  await plan.rows.first().waitFor();
  expect(await plan.rows.count()).toBeLessThan(40);
  await window.push(COUNT);
  const bar = page.getByRole('main').getByRole('progressbar');
  await bar.waitFor();
  await page.getByText(/left$/u).waitFor();
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'push.png') });

  const spare = places.at(-1) as Place;
  await window.select(spare.name);
  await window.choose('delivery', 'required');
  await window.waitForSaved();
  await page.getByRole('button', { name: t('app/review', { count: 1 }).replace(/1 draft.*/u, '') }).click();
  service.setUnavailable(60);
  await page.getByText(/It goes on by itself\.$/u).waitFor();
  await look(app, 'push-waits');
  service.setUnavailable(null);
  await page.getByRole('button', { name: t('review/cancelPush') }).click();
  await bar.waitFor({ state: 'detached' });
  await page.getByText(/not sent, as the push was cancelled/u).waitFor();
  await look(app, 'push-cancelled');
  expect(places.filter(({ id }) => service.policy(id).version !== '0').length).toBeLessThan(COUNT);
  expect(complaints).toEqual([]);
});

it('says why nothing can be pushed: to a reader, and where there are no drafts', async () => {
  const service = await openService();
  const places: Place[] = [];
  const app = await openPrepared(
    service,
    async (core, tree) => {
      places.push(...freePlaces(tree, 1));
      for (const place of places) await draft(core, place, REQUIRED);
    },
    service.reader,
  );
  const { page, window } = app;
  const plan = planOf(app);
  await window.openReview(1);
  await page.getByText(t('review/reader')).waitFor();
  expect(await plan.pushButton(1).isDisabled()).toBe(true);
  await look(app, 'plan-reader');
  const [{ name } = { name: '' }] = places;
  await page.getByRole('button', { name: t('review/discardOne', { name }) }).click();
  await page.getByText(t('review/empty')).waitFor();
  await look(app, 'plan-empty');
});

it('saves the plan that is shown as Markdown, CSV and a page to print, offline as well', async () => {
  const service = await openService();
  const places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places.push(...freePlaces(tree, 2));
    for (const place of places) await draft(core, place, REQUIRED);
  });
  const { page, window, electron } = app;
  const plan = planOf(app);
  const [shown, hidden] = places as [Place, Place];
  await window.openReview(2);
  await plan.filter.fill(shown.name);
  await expect.poll(plan.names).toEqual([shown.name]);
  await service.stop();
  await page.getByText(t('review/offline')).waitFor();
  expect(await plan.pushButton(2).isDisabled()).toBe(true);
  const folder = userDataFolder();
  for (const [format, file] of [
    ['markdown', 'plan.md'],
    ['csv', 'plan.csv'],
    ['html', 'plan.html'],
  ] as const) {
    const path = join(folder, file);
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: t(`review/exportAs/${format}`) }).click();
    await page.getByText(t('review/exported', { name: file })).waitFor();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(shown.name);
    expect(text).not.toContain(hidden.name);
  }
});
