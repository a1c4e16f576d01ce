import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS } from '../../renderer/app/views';
import { t } from '../../shared/text/text';
import type { HopsealApp } from '../app/hopsealApp';
import { startInternet, type Internet } from '../service/internet/internet';
import { faultsInEveryLook } from './access/looks';
import { movingStill } from './access/motion';
import { OVERLAYS, overlaySources } from './access/overlays';
import { HAND_PAGES, HAND_VIEWS, PAGES } from './access/pages';
import { hiddenFocus } from './access/rings';
import { openStage, type Walk } from './access/walk';
import { lostAtTwice } from './access/zoom';
import { openService } from './fixtures';
import { openHand } from './handApp';

const LONG_MS = 300_000;

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

const NOTHING = { faults: [], lost: [], moving: [], hidden: [] };

/** Judges what an app shows, by all that is asked of it. */
function judge(app: HopsealApp) {
  const found: Record<keyof typeof NOTHING, string[]> = { faults: [], lost: [], moving: [], hidden: [] };
  const kinds = new Set<string>();
  const see: Walk['see'] = async (place) => {
    found.hidden.push(...(await hiddenFocus(app, place, kinds)));
    found.moving.push(...(await movingStill(app.page, place)));
    found.lost.push(...(await lostAtTwice(app, place)));
    found.faults.push(...(await faultsInEveryLook(app, place)));
  };
  return { see, found };
}

function isOf<T extends string>(all: readonly T[], one: string): one is T {
  return all.some((each) => each === one);
}

it('is for everyone, on every page and in all that opens over it', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openStage(service, internet);
  const { page, complaints } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { see, found } = judge(app);
  const walk: Walk = { app, stage: app.stage, see };
  for (const view of VIEWS) if (!isOf(HAND_VIEWS, view)) await PAGES[view](walk);
  expect(Object.keys(OVERLAYS).sort()).toEqual(overlaySources());
  for (const visit of Object.values(OVERLAYS)) await visit(walk);
  await page.getByRole('button', { name: t('facets/open', { count: 0 }), exact: true }).click();
  await page.getByRole('button', { name: t('facets/saved') }).click();
  await see('filters');
  service.revokeToken(service.admin.token);
  await page.getByRole('button', { name: t('app/pull'), exact: true }).click();
  await app.window.status.getByRole('button', { name: t('status/enterToken') }).click();
  await see('token');
  await page.getByRole('button', { name: t('app/switchWorkspace') }).click();
  await page.getByRole('heading', { level: 1, name: t('connect/title') }).waitFor();
  await see('connect');
  expect(found).toEqual(NOTHING);
  expect(complaints).toEqual([]);
});

it('is so where policies are set by hand', { timeout: LONG_MS }, async () => {
  const app = await openHand();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  const { see, found } = judge(app);
  for (const view of HAND_VIEWS) await HAND_PAGES[view]({ app, see });
  expect(found).toEqual(NOTHING);
  expect(app.complaints).toEqual([]);
});
