import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../../shared/text/text';
import type { Service } from '../service';
import { startMail } from '../service/gateway/mail';
import { findMta } from '../service/gateway/mta';
import { startInternet, type Internet } from '../service/internet/internet';
import { listNodes } from '../contract/serviceUnderTest';
import { openConnected, openService } from './fixtures';
import { look, SMALL_AND_LARGE } from './look';

const LONG_MS = 240_000;
/** What each of these domains is routed to. */
const KINDS = ['good', 'expired', 'self-signed', 'plain'] as const;

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet();
}, 30_000);
afterAll(() => internet.stop());

interface Customer {
  readonly admin: string;
  /** By what it is routed to. */
  readonly domains: Readonly<Record<(typeof KINDS)[number], string>>;
}

/** A customer with a domain for each kind of server. */
async function addCustomer(service: Service): Promise<Customer> {
  const root = (await listNodes(service)).items.find(({ parent }) => parent === null)?.id ?? '';
  const admin = service.addNode({ parent: root, kind: 'admin', name: 'Probe & Sons' });
  service.setPolicy(admin.id, { incoming: { mode: 'automatic' }, delivery: { mode: 'automatic' } });
  const domains = Object.fromEntries(
    KINDS.map((kind) => {
      const { id, name } = service.addNode({ parent: admin.id, kind: 'domain', name: `${kind}-mail.example` });
      service.setRoute(id, [internet.server(kind)]);
      return [kind, name];
    }),
  ) as Customer['domains'];
  return { admin: admin.name, domains };
}

async function opened() {
  const service = await openService();
  const customer = await addCustomer(service);
  const app = await openConnected(service, undefined, { HOPSEAL_PROBE: JSON.stringify(internet.settings) });
  return { service, customer, app };
}

it('looks at where mail of one domain goes, and shows what it found', { timeout: LONG_MS }, async () => {
  const { app, customer } = await opened();
  const { page, window, complaints } = app;
  const results = {
    good: t('probe/verified'),
    expired: /certificate has expired/u,
    'self-signed': t('probe/fault/selfSigned'),
    plain: t('probe/result/noStartTls'),
  };
  for (const kind of KINDS) {
    await window.select(customer.domains[kind]);
    if (kind === 'good') await page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
    await page.getByRole('button', { name: t('probe/start'), exact: true }).click();
    const { host, port } = internet.server(kind);
    const card = page.getByRole('article', { name: t('probe/server', { host, port }) });
    await card.getByText(results[kind]).waitFor();
    await page.getByRole('region', { name: t('probe/records') }).waitFor();
    await look(app, `probe-${kind}`, SMALL_AND_LARGE);
  }
  await window
    .row(customer.domains.plain)
    .and(page.getByRole('treeitem', { name: t('probe/tree/none') }))
    .waitFor();
  expect(complaints).toEqual([]);
});

it('looks at thousands at once, tells how they stand, and warns before mail stops', { timeout: LONG_MS }, async () => {
  const { app, customer } = await opened();
  const { page, window, complaints } = app;
  await window.select(customer.admin);
  await page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
  await page.getByRole('button', { name: t('probe/startMany', { count: KINDS.length }), exact: true }).click();
  const group = page.getByRole('region', { name: t('probe/group', { count: KINDS.length }) });
  await group.getByText(t('probe/outcome/none'), { exact: true }).click();
  await group.getByRole('button', { name: customer.domains.plain }).waitFor();
  await look(app, 'probe-group', SMALL_AND_LARGE);

  await page.getByRole('tab', { name: t('nodeTabs/filterSettings') }).click();
  await window.choose('delivery', 'required');
  await window.waitForSaved();
  await window.openReview(1);
  await page.getByText(t('probe/stops', { count: 1 })).waitFor();
  await page.getByRole('button', { name: t('probe/which') }).click();
  await page
    .getByRole('region', { name: t('probe/stopsList') })
    .getByText(customer.domains.plain)
    .waitFor();
  await look(app, 'probe-review', SMALL_AND_LARGE);
  expect(complaints).toEqual([]);
});

it('takes settings, and says what is wrong with them where it was typed', { timeout: LONG_MS }, async () => {
  const { app, customer } = await opened();
  const { page, window, complaints } = app;
  await window.select(customer.domains.good);
  await page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
  await page.getByRole('button', { name: t('probe/settings') }).click();
  const dialog = page.getByRole('dialog', { name: t('probe/settings') });
  await dialog.getByLabel(t('probe/resolver')).fill('dns.example');
  await dialog.getByText(t('probe/wrong/resolver')).waitFor();
  await dialog.getByLabel(t('probe/timeout')).fill('0');
  await look(app, 'probe-settings');
  expect(await dialog.getByRole('button', { name: t('probe/save') }).isDisabled()).toBe(true);
  await dialog.getByLabel(t('probe/resolver')).fill(internet.settings.resolver ?? '');
  await dialog.getByLabel(t('probe/timeout')).fill('3');
  await dialog.getByRole('button', { name: t('probe/save') }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

it('checks a push: reads it back, and tries it on a real mail server', { timeout: LONG_MS }, async () => {
  const { app, customer, service } = await opened();
  const { page, window, complaints } = app;
  const mail = findMta() === null ? null : await startMail(service, { deliverTo: null, internet });
  await window.select(customer.admin);
  await page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
  await page.getByRole('button', { name: t('probe/startMany', { count: KINDS.length }), exact: true }).click();
  await page.getByText(t('probe/over', { count: KINDS.length })).waitFor();
  await page.getByRole('tab', { name: t('nodeTabs/filterSettings') }).click();
  await window.choose('incoming', 'requiredFor');
  await window.addEntries('incoming', 'senders', '*@partner.example');
  await window.addEntries('incoming', 'recipients', 'hr');
  await window.waitForSaved();
  await window.openReview(1);
  await page.getByLabel(t('check/always')).check();
  await window.push(1);
  await page.getByText(t('check/asPushed', { count: 1 })).waitFor();
  if (mail) await page.getByText(/all as the what-if says/u).waitFor();
  await look(app, 'check', SMALL_AND_LARGE);
  await page.getByRole('button', { name: t('history/title'), exact: true }).click();
  await page
    .getByRole('region', { name: t('history/list') })
    .getByText(t('check/asPushed', { count: 1 }))
    .waitFor();
  await look(app, 'check-history', SMALL_AND_LARGE);
  expect(complaints).toEqual([]);
  await service.stop();
  await mail?.stop();
});
