import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import type { TestCore } from '../core/testCore';
import { openService } from './fixtures';
import { look } from './look';
import { draft, freePlaces, listed, onIncoming, openPrepared, unsetPlaces, type Place } from './prepared';

const REQUIRED = { mode: 'required' } as const;
const AUTOMATIC = { mode: 'automatic' } as const;

async function pushed(core: TestCore, places: readonly Place[]): Promise<void> {
  await core.startPush(places.map(({ id }) => id));
  await core.until(({ lastPush }) => lastPush !== null && lastPush.finishedAt !== null);
  await core.until(({ activity }) => activity === null);
}

function rowOf({ page }: HopsealApp, { name }: Place) {
  return page.getByRole('article', { name, exact: true });
}

async function openHistory({ page }: HopsealApp): Promise<void> {
  await page.getByRole('button', { name: t('history/title'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('history/title') }).waitFor();
}

it('keeps what was pushed, and takes back a change or a whole push as drafts', async () => {
  const service = await openService();
  let places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places = freePlaces(tree, 3);
    const [first, second, third] = places as [Place, Place, Place];
    await draft(core, first, REQUIRED);
    await draft(core, second, listed(['*@bank.example', 'ann@partner.example'], ['finance', 'hr']));
    await draft(core, third, REQUIRED);
    await pushed(core, places);
    service.setPolicy(third.id, onIncoming(AUTOMATIC));
    await core.pull();
  });
  const { page, window, complaints } = app;
  const [first, second, third] = places as [Place, Place, Place];
  await openHistory(app);
  await rowOf(app, third).getByText(t('history/changedSince')).waitFor();
  await rowOf(app, second).getByText('*@bank.example').waitFor();
  await rowOf(app, second).getByText(t('history/inForce')).waitFor();
  await look(app, 'history');

  const search = page.getByRole('searchbox', { name: t('history/search') });
  await search.fill('ann@partner');
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
  await search.fill('nothing like it');
  await page.getByText(t('history/nothing', { query: 'nothing like it' })).waitFor();
  await page.getByRole('button', { name: t('history/clear') }).click();
  await page.getByRole('button', { name: t('history/takeBackOne', { name: second.name }) }).click();
  await page.getByText(t('history/drafted', { count: 1 })).waitFor();
  await window.waitForDrafts(1);

  await page
    .getByRole('button', { name: t('history/takeBackPush') })
    .or(page.getByText(t('history/takeBackPush')))
    .click();
  const alone = t('history/leftAlone', { count: 1, names: second.name });
  await page.getByText(`${t('history/drafted', { count: 2 })} ${alone}`).waitFor();
  await window.waitForDrafts(3);
  await look(app, 'history-taken-back');

  await page.getByRole('button', { name: t('history/review') }).click();
  await page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
  // What a colleague changed since is no change to take back without a look.
  await rowOf(app, third).getByText(t('review/state/conflict')).waitFor();
  await page.getByRole('button', { name: t('review/push', { count: 2 }) }).click();
  const loosens = page.getByRole('button', { name: t('review/pushAll', { count: 2 }) });
  await loosens.click();
  await window.waitForDrafts(1);
  expect(service.policy(first.id).incoming).toEqual({ mode: 'inherit' });
  expect(service.policy(second.id).incoming).toEqual({ mode: 'inherit' });
  expect(service.policy(third.id).incoming).toEqual(AUTOMATIC);

  await openHistory(app);
  await expect.poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(2);
  await page
    .getByRole('button', { name: t('history/showNode', { name: first.name }) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: first.name }).waitFor();
  expect(complaints).toEqual([]);
});

it('reads a long history on as a person scrolls', async () => {
  const service = await openService();
  const app = await openPrepared(service, async (core, tree) => {
    const places = unsetPlaces(tree, 150);
    for (const place of places) await draft(core, place, REQUIRED);
    await pushed(core, places);
  });
  const { page } = app;
  await openHistory(app);
  const list = page.getByRole('region', { name: t('history/list') });
  await list.getByRole('article').first().waitFor();
  // Only rows in sight are there.
  expect(await list.getByRole('article').count()).toBeLessThan(40);
  await list.focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return list.getByRole('listitem').last().getAttribute('aria-posinset');
    })
    .toBe('151');
  expect(await list.getByRole('listitem').last().getAttribute('aria-setsize')).toBe('151');
});

it('shows the service’s own audit, and which of it came from here', async () => {
  const service = await openService();
  let places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places = freePlaces(tree, 2);
    const [mine, theirs] = places as [Place, Place];
    await draft(core, mine, REQUIRED);
    await pushed(core, [mine]);
    service.setPolicy(theirs.id, onIncoming(listed(['*@supplier.example'], ['invoices'])), 'petra');
    await core.pull();
  });
  const { page, window, complaints } = app;
  const [mine, theirs] = places as [Place, Place];
  await openHistory(app);
  await page.getByRole('tab', { name: t('history/audit') }).click();
  await rowOf(app, theirs)
    .getByText(t('history/by', { name: 'petra' }))
    .waitFor();
  await rowOf(app, mine).getByText(t('history/fromHere')).waitFor();
  expect(await rowOf(app, theirs).getByText(t('history/fromHere')).count()).toBe(0);
  await look(app, 'audit');

  service.setPolicy(theirs.id, onIncoming(REQUIRED), 'quentin');
  await page.getByRole('button', { name: t('history/readOn') }).click();
  await rowOf(app, theirs)
    .getByText(t('history/by', { name: 'quentin' }))
    .waitFor();
  await service.stop();
  await window.waitForConnection('offline');
  await page.getByText(t('history/auditOffline')).waitFor();
  await rowOf(app, theirs).first().waitFor();
  expect(complaints).toEqual([]);
});

it('lists what colleagues changed, as new until it was seen', async () => {
  const service = await openService();
  let places: Place[] = [];
  const app = await openPrepared(service, (_core, tree) => {
    places = freePlaces(tree, 4);
    return Promise.resolve();
  });
  const { page, complaints } = app;
  const [changed, renamed, gone, next] = places as [Place, Place, Place, Place];
  const changes = (count: number) => page.getByRole('button', { name: t('drift/open', { count }), exact: true });
  await changes(0).click();
  await page.getByText(t('drift/empty')).waitFor();
  await look(app, 'changes-none');

  service.setPolicy(changed.id, onIncoming(listed(['*@bank.example'], ['finance'])), 'petra');
  service.renameNode(renamed.id, 'renamed.example');
  service.removeNode(gone.id);
  await page.getByRole('button', { name: t('app/pull'), exact: true }).click();
  await changes(3).waitFor();
  await page.getByRole('heading', { level: 2, name: t('drift/new') }).waitFor();
  const renamedRow = page.getByRole('article', { name: 'renamed.example', exact: true });
  await renamedRow.getByText(t('drift/what/renamed', { before: renamed.name, after: 'renamed.example' })).waitFor();
  await rowOf(app, gone).getByText(t('drift/what/gone')).waitFor();
  await rowOf(app, changed).getByText('*@bank.example').waitFor();
  await page.getByRole('button', { name: t('drift/lookUp') }).click();
  await rowOf(app, changed).getByText('petra').waitFor();
  await page.getByRole('button', { name: t('drift/seen') }).click();
  await changes(0).waitFor();

  service.setPolicy(changed.id, onIncoming(REQUIRED), 'quentin');
  service.setPolicy(next.id, onIncoming(AUTOMATIC), 'quentin');
  await page.getByRole('button', { name: t('app/pull'), exact: true }).click();
  await changes(2).waitFor();
  await rowOf(app, changed).first().getByText(t('review/effect/tightens')).waitFor();
  await page.getByRole('heading', { level: 2, name: t('drift/earlier') }).waitFor();
  await look(app, 'changes');
  // To leave is to have seen.
  await page.getByRole('button', { name: t('app/back') }).click();
  await changes(0).click();
  await page.getByRole('heading', { level: 2, name: t('drift/earlier') }).waitFor();
  expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(1);

  const reads = service.requests('listPolicies');
  await page.getByRole('button', { name: t('drift/full') }).click();
  await expect.poll(() => service.requests('listPolicies')).toBeGreaterThan(reads);
  expect(complaints).toEqual([]);
});

it('tells the system when a push is over and no window is looked at', async () => {
  const service = await openService({ latencyMs: 400 });
  let places: Place[] = [];
  let account = '';
  const app = await openPrepared(service, async (core, tree) => {
    places = freePlaces(tree, 2);
    const opened = await core.call('workspace.current', null);
    if (opened.state === 'open') ({ account } = opened.workspace);
    for (const place of places) await draft(core, place, REQUIRED);
  });
  const { window, electron, complaints } = app;
  await electron.evaluate(({ Notification }) => {
    const told: Electron.Notification[] = [];
    Object.assign(globalThis, { told });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(this);
    };
  });
  const told = () =>
    electron.evaluate(() =>
      (globalThis as unknown as { told: Electron.Notification[] }).told.map(({ title, body }) => ({ title, body })),
    );
  await window.openReview(2);
  await window.push(2);
  // Without a window manager, as here, a window that is minimised keeps the focus; a hidden one does not.
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect
    .poll(told, { timeout: 15_000 })
    .toEqual([{ title: t('notification/pushed', { account }), body: t('notification/applied', { count: 2 }) }]);
  const isShown = await electron.evaluate(({ BrowserWindow }) => {
    (globalThis as unknown as { told: Electron.Notification[] }).told[0]?.emit('click');
    return BrowserWindow.getAllWindows()[0]?.isVisible();
  });
  expect(isShown).toBe(true);
  await window.waitForDrafts(0);

  const [place] = places as [Place];
  await window.select(place.name);
  await window.choose('delivery', 'required');
  await window.waitForSaved();
  await window.openReview(1);
  await window.push(1);
  await window.waitForDrafts(0);
  expect(await told()).toHaveLength(1);
  expect(complaints).toEqual([]);
});
