import { afterAll, beforeAll, expect, it } from 'vitest';
import { VIEWS } from '../../renderer/app/views';
import { t } from '../../shared/text/text';
import { startInternet, type Internet } from '../service/internet/internet';
import { faultsInEveryLook } from './access/looks';
import { movingStill } from './access/motion';
import { OVERLAYS, overlaySources } from './access/overlays';
import { PAGES } from './access/pages';
import { hiddenFocus } from './access/rings';
import { openStage, type Walk } from './access/walk';
import { lostAtTwice } from './access/zoom';
import { openService } from './fixtures';

const LONG_MS = 300_000;

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

it('is for everyone, on every page and in all that opens over it', { timeout: LONG_MS }, async () => {
  const service = await openService();
  const app = await openStage(service, internet);
  const { page, complaints } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const faults: string[] = [];
  const lost: string[] = [];
  const moving: string[] = [];
  const hidden: string[] = [];
  const kinds = new Set<string>();
  const see: Walk['see'] = async (place) => {
    hidden.push(...(await hiddenFocus(app, place, kinds)));
    moving.push(...(await movingStill(page, place)));
    lost.push(...(await lostAtTwice(app, place)));
    faults.push(...(await faultsInEveryLook(app, place)));
  };
  const walk: Walk = { app, stage: app.stage, see };
  for (const view of VIEWS) await PAGES[view](walk);
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
  expect({ faults, lost, moving, hidden }).toEqual({ faults: [], lost: [], moving: [], hidden: [] });
  expect(complaints).toEqual([]);
});
