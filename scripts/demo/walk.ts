import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodePolicy } from '../../shared/policy/policy';
import { policiesEqual } from '../../shared/policy/equal';
import { t } from '../../shared/text/text';
import { launchApp, type HopsealApp } from '../../test/app/hopsealApp';
import { sendInTheClear } from './mail';
import { pickNodes, readPolicy } from './readBack';
import { Recorder } from './recorder';
import { startDemoService, type DemoService } from './service';

/** What the walk drafts on the admin; the domain gets it on its delivery hop. */
const DRAFTED = { mode: 'requiredFor', senders: ['*@partner.example', 'ann@bank.example'], recipients: ['*'] } as const;
const ON_ADMIN: NodePolicy = { incoming: DRAFTED, delivery: { mode: 'inherit' } };
const ON_DOMAIN: NodePolicy = { incoming: { mode: 'inherit' }, delivery: DRAFTED };

/**
 * Walks the main job from the tree to the service and back, as a technician would: pull, go offline, draft, lose
 * power, find the drafts again, come back online, review, push. Leaves numbered pictures and summary.json.
 */
export async function walk(out: string): Promise<boolean> {
  const recorder = new Recorder(out);
  const work = mkdtempSync(join(tmpdir(), 'hopseal-demo-'));
  const facts: Record<string, unknown> = {};
  try {
    await walkThrough(recorder, work, facts);
  } catch {
    // The step that failed is written down already.
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const { ok, steps, failed } = recorder.finish(facts);
  console.log(`\n${out}\n${steps - failed} steps ok, ${failed} failed`);
  return ok;
}

async function walkThrough(recorder: Recorder, work: string, facts: Record<string, unknown>): Promise<void> {
  const running: { service?: DemoService; app?: HopsealApp } = {};
  const userData = join(work, 'user-data');
  const picture = (name: string): Promise<void> =>
    recorder.picture(
      name,
      (path) => running.app?.page.screenshot({ path, animations: 'disabled' }) ?? Promise.resolve(),
    );
  try {
    const service = await recorder.step('start the reference service', () =>
      startDemoService(join(work, 'service.sqlite')),
    );
    running.service = service;
    facts['source'] = service.source;
    facts['nodes'] = service.counts;

    const env = { HOPSEAL_PROBE: JSON.stringify(service.internet.settings) };
    let app = await recorder.step('start the app', async () => {
      running.app = await launchApp({ userData, env });
      await running.app.window.connectForm.waitFor();
      return running.app;
    });
    await picture('connect');
    await recorder.step(`connect and pull ${service.counts.domains} domains`, async () => {
      await app.window.connect(service.url, service.token);
      await app.window.tree.waitFor();
    });
    await app.window.waitForConnection('online');
    await picture('pulled');
    const { admin, domain, child } = await recorder.step('choose an admin and a domain', () =>
      pickNodes(service.url, service.token),
    );

    const mail = { from: DRAFTED.senders[1], to: `office@${child.name}` };
    await tryMail(recorder, service, `send ${mail.to} a message in the clear: accepted`, mail, /^250 /u);

    await recorder.step(`probe the mail servers under ${admin.name}`, async () => {
      await app.window.select(admin.name);
      await app.page.getByRole('tab', { name: t('nodeTabs/probe') }).click();
      await app.page.getByRole('button', { name: /^Probe [\d,]+ domains?$/u }).click();
      await app.page.getByText(/^Probed [\d,]+ domains?\.$/u).waitFor();
    });
    await picture('probe');
    await app.page.getByRole('tab', { name: t('nodeTabs/filterSettings') }).click();

    await recorder.step('stop the service; the app notices', async () => {
      await service.pause();
      await app.window.waitForConnection('offline');
    });
    await recorder.step(`draft on the admin ${admin.name}, offline`, async () => {
      await app.window.select(admin.name);
      await app.window.choose('incoming', 'requiredFor');
      await app.window.addEntries('incoming', 'senders', DRAFTED.senders.join(', '));
      await app.window.addEntries('incoming', 'recipients', DRAFTED.recipients.join(' '));
      await app.window.waitForSaved();
    });
    await picture('draft-on-admin');
    await recorder.step(`draft on the domain ${domain.name}, offline`, async () => {
      await app.window.select(domain.name);
      await app.window.choose('delivery', 'requiredFor');
      await app.window.addEntries('delivery', 'senders', DRAFTED.senders.join('\n'));
      await app.window.addEntries('delivery', 'recipients', DRAFTED.recipients.join(' '));
      await app.window.waitForDrafts(2);
    });
    await picture('draft-on-domain');

    await recorder.step('kill the app', () => app.kill());
    app = await recorder.step('start it again, still offline', async () => {
      running.app = await launchApp({ userData, env });
      await running.app.window.tree.waitFor();
      return running.app;
    });
    await recorder.step('find both drafts', async () => {
      await app.window.waitForDrafts(2);
      await app.window.select(domain.name);
      await app.window.list('delivery', 'senders').getByRole('button', { name: DRAFTED.senders[0] }).first().waitFor();
    });
    await picture('drafts-found');

    await recorder.step('start the service again and go online', async () => {
      await service.start();
      await app.window.goOnline(service.token);
    });
    await recorder.step('review', async () => {
      await app.window.openReview(2);
      await app.page.getByRole('article').nth(1).waitFor();
    });
    await picture('review');
    await recorder.step('push', async () => {
      await app.window.push(2);
      // Asked where it lets through in the clear what is refused now.
      const pushAll = app.page.getByRole('button', { name: t('review/pushAll', { count: 2 }) });
      if (await pushAll.isVisible()) await pushAll.click();
      await app.window.waitForDrafts(0);
    });
    await picture('pushed');
    await recorder.step('read both policies back from the service', async () => {
      for (const [node, wanted] of [[admin, ON_ADMIN] as const, [domain, ON_DOMAIN] as const]) {
        const found = await readPolicy(service.url, service.token, node.id);
        if (!policiesEqual(found, wanted)) throw new Error(`${node.name} holds ${JSON.stringify(found)}`);
      }
    });
    await tryMail(recorder, service, 'send the same message again: rejected', mail, /^550.5\.7\.10 /u);
    await recorder.step('see them in force in the tree', () => app.window.select(domain.name));
    await picture('in-force');
  } finally {
    await running.app?.close().catch(() => undefined);
    await running.service?.stop();
  }
}

/** Sends a message through the real mail server, and expects what it says to it; skipped, and said so, where none is installed. */
async function tryMail(
  recorder: Recorder,
  service: DemoService,
  step: string,
  { from, to }: { readonly from: string; readonly to: string },
  wanted: RegExp,
): Promise<void> {
  const gateway = service.gateway();
  if (!gateway) return recorder.skip(step, 'Exim is not installed here');
  await recorder.step(step, async () => {
    const said = await sendInTheClear(gateway, from, to);
    if (!wanted.test(said)) throw new Error(`The mail server said: ${said}`);
  });
}
