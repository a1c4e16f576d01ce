import { expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import { tabTo } from './access/keys';
import { openService } from './fixtures';
import { look } from './look';
import { planOf } from './planPage';
import { draft, freePlaces, listed, onIncoming, openPrepared, type Place } from './prepared';

const REQUIRED = { mode: 'required' } as const;
const AUTOMATIC = { mode: 'automatic' } as const;
/** How long a test may take that looks at much of it. */
const LONG_MS = 180_000;

it('settles a conflict entry by entry, others in bulk, and the last from its node', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const at: { byEntry: Place; others: Place[] } = { byEntry: { id: '', name: '' }, others: [] };
  const app = await openPrepared(service, async (core, tree) => {
    const [byEntry, ...others] = freePlaces(tree, 4);
    Object.assign(at, { byEntry, others });
    await draft(core, at.byEntry, listed(['*@bank.com', 'ann@partner.com', 'Bob@partner.com'], ['hr']));
    for (const other of at.others) await draft(core, other, REQUIRED);
    service.setPolicy(at.byEntry.id, {
      incoming: listed(['ann@partner.com', 'carl@supplier.com'], ['hr', 'finance']),
      delivery: REQUIRED,
    });
    for (const { id } of at.others) service.setPolicy(id, onIncoming(AUTOMATIC));
    await core.pull();
  });
  const { page, window, complaints } = app;
  const plan = planOf(app);
  await window.openReview(4);
  await plan.facet(t('review/stateFacet/conflict', { count: 4 })).click();
  const bar = page.getByRole('group', { name: t('conflicts/bar') });
  await bar.waitFor();
  await look(app, 'conflicts');

  await plan
    .row(at.byEntry)
    .getByRole('button', { name: t('review/settleOne', { name: at.byEntry.name }) })
    .click();
  await page.getByRole('heading', { level: 1, name: t('conflicts/title', { name: at.byEntry.name }) }).waitFor();
  await page.getByText(t('conflicts/settledHop/theirs')).waitFor();
  await look(app, 'conflict');
  await page.getByRole('radio', { name: t('conflicts/take/entries') }).check();
  const keep = (entry: string) => page.getByRole('checkbox', { name: t('conflicts/keepEntry', { entry }) });
  expect(await keep('carl@supplier.com').isChecked()).toBe(true);
  await keep('Bob@partner.com').uncheck();
  await keep('finance').uncheck();
  const result = page.getByRole('region', { name: t('conflicts/result') });
  await result.getByText('+1 sender, −1 recipient').waitFor();
  await look(app, 'conflict-entries');
  await result.getByRole('button', { name: t('conflicts/use') }).click();

  const [next, kept, last] = at.others as [Place, Place, Place];
  await page.getByRole('heading', { level: 1, name: t('conflicts/title', { name: next.name }) }).waitFor();
  await page.getByText(t('conflicts/settled', { count: 1, name: at.byEntry.name })).waitFor();
  await page.getByRole('button', { name: t('conflicts/next') }).click();
  await page.getByRole('heading', { level: 1, name: t('conflicts/title', { name: kept.name }) }).waitFor();
  await page.getByRole('button', { name: t('conflicts/back') }).click();
  await bar.getByText(t('conflicts/picked', { count: 3, total: 3 })).waitFor();
  await page.getByRole('checkbox', { name: t('conflicts/pickOne', { name: last.name }) }).uncheck();
  await bar.getByRole('button', { name: t('conflicts/take/mine') }).click();
  await page.getByText(t('conflicts/settled', { count: 2 })).waitFor();
  await expect.poll(plan.names).toEqual([last.name]);

  await window.select(last.name);
  await page.getByText(t('conflicts/changed')).waitFor();
  await look(app, 'conflict-at-node');
  await page.getByRole('button', { name: t('conflicts/open') }).click();
  await page.getByRole('radio', { name: t('conflicts/take/theirs') }).check();
  await result.getByText(t('conflicts/likeTheirs')).waitFor();
  await page.getByRole('radio', { name: t('conflicts/take/mine') }).check();
  await result.getByRole('button', { name: t('conflicts/use') }).click();
  await page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
  await page.getByRole('button', { name: t('app/back') }).click();
  await page.getByRole('heading', { level: 1, name: last.name }).waitFor();
  await expect.poll(() => page.getByText(t('conflicts/changed')).count()).toBe(0);
  await window.openReview(4);
  await window.push(4);
  // Theirs named more recipients, so this loosens for some.
  await page.getByRole('button', { name: t('review/pushAll', { count: 4 }) }).click();
  await window.waitForDrafts(0);
  expect(service.policy(at.byEntry.id)).toMatchObject({
    incoming: listed(['*@bank.com', 'ann@partner.com', 'carl@supplier.com'], ['hr']),
    delivery: REQUIRED,
  });
  expect(service.policy(kept.id).incoming).toEqual(REQUIRED);
  expect(service.policy(last.id).incoming).toEqual(REQUIRED);
  expect(complaints).toEqual([]);
});

it('puts the draft of a node that is gone on another, and drops one', async () => {
  const service = await openService();
  const places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places.push(...freePlaces(tree, 4));
    for (const place of places.slice(0, 3)) await draft(core, place, listed([`*@${place.name}`]));
    for (const { id } of places.slice(0, 2)) service.removeNode(id);
    await core.pull();
  });
  const { page, window, complaints } = app;
  const plan = planOf(app);
  const [moved, dropped, taken, free] = places as [Place, Place, Place, Place];
  await window.openReview(3);
  await plan.facet(t('review/stateFacet/orphaned', { count: 2 })).click();
  await plan
    .row(moved)
    .getByRole('button', { name: t('review/retargetOne', { name: moved.name }) })
    .click();
  const search = page.getByRole('searchbox', { name: t('review/retargetSearch') });
  await search.fill(taken.name);
  expect(await page.getByRole('button', { name: t('review/retargetTaken') }).isDisabled()).toBe(true);
  await look(app, 'orphan');
  await search.fill(free.name);
  await plan.row(moved).getByRole('list').getByRole('button', { name: free.name }).first().click();
  await page.getByText(t('review/retargeted', { from: moved.name, to: free.name })).waitFor();
  await plan
    .row(dropped)
    .getByRole('button', { name: t('review/dropOne', { name: dropped.name }) })
    .click();
  await window.waitForDrafts(2);
  await page.getByRole('button', { name: t('review/clear') }).click();
  await expect.poll(plan.names).toEqual(expect.arrayContaining([taken.name, free.name]));
  await window.push(2);
  await window.waitForDrafts(0);
  expect(service.policy(free.id).incoming).toEqual(listed([`*@${moved.name}`]));
  expect(complaints).toEqual([]);
});

it('is worked by the keyboard alone', async () => {
  const service = await openService();
  const places: Place[] = [];
  const app = await openPrepared(service, async (core, tree) => {
    places.push(...freePlaces(tree, 2));
    for (const place of places) await draft(core, place, listed(['ann@partner.com']));
    service.setPolicy(places[0]?.id ?? '', onIncoming(listed(['bob@partner.com'], ['hr'])));
    await core.pull();
  });
  const { page, window } = app;
  const [inConflict, ready] = places as [Place, Place];
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await tabTo(page, t('app/review', { count: 2 }));
  await press('Enter');
  await tabTo(page, t('review/settleOne', { name: inConflict.name }));
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: t('conflicts/title', { name: inConflict.name }) }).waitFor();
  await tabTo(page, t('conflicts/take/proposed'));
  await press('ArrowDown');
  await tabTo(page, t('conflicts/keepEntry', { entry: 'ann@partner.com' }));
  await press('ArrowDown');
  await press('Space');
  await tabTo(page, t('conflicts/use'));
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: t('review/title') }).waitFor();
  await tabTo(page, t('review/oneInPush', { name: ready.name }));
  await press('Space');
  await tabTo(page, t('review/push', { count: 1 }));
  await press('Enter');
  await tabTo(page, t('review/pushAll', { count: 1 }));
  await press('Enter');
  await window.waitForDrafts(1);
  expect(service.policy(inConflict.id).incoming).toEqual(listed(['ann@partner.com'], ['*', 'hr']));
  expect(service.policy(ready.id).version).toBe('0');
});
