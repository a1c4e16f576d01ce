import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMemoryHost } from '../../electron/core/host';
import { PARALLEL } from '../../electron/core/sync/outbox';
import { changeDrafts } from '../../electron/core/drafts/change';
import { newDraft } from '../../electron/core/drafts/edit';
import { openWorkspace } from '../../electron/core/store/workspace';
import { t } from '../../shared/text/text';
import { DOMAIN_KIND } from '../../shared/tree/columns';
import { launchApp } from '../app/hopsealApp';
import { startTestCore } from '../core/testCore';
import { median, type Figures } from './figures';
import { startServiceProcess, type ServiceProcess } from './serviceProcess';
import { longestSilence, watchSilence } from './watchedPage';

const CHANGES = 10_000;
const LATENCY_MS = 20;
/** A batch that a service takes which wants many small ones, so that the network's latency is what counts; and the reference service's own. */
const SMALL_BATCH = 10;
const USUAL_BATCH = 100;
const RUNS = 3;
/** How long the window's push may take, in milliseconds. */
const PUSH_MS = 120_000;

/** From the start of a push of 10,000 changes to its last answer stored, against the network's latency alone. */
export async function measurePush(temp: string): Promise<Figures> {
  return {
    ...(await measureCore(temp)),
    'push.longest_stall_ms': await measureWindow(mkdtempSync(join(temp, 'push-'))),
  };
}

async function measureCore(temp: string): Promise<Figures> {
  const ratios: number[] = [];
  const bareRatios: number[] = [];
  const perS: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ideal = (LATENCY_MS * Math.ceil(CHANGES / SMALL_BATCH)) / PARALLEL;
    const small = await pushOnce(mkdtempSync(join(temp, 'push-')), SMALL_BATCH);
    ratios.push(small.ms / ideal);
    bareRatios.push(small.bareMs / ideal);
    const usual = await pushOnce(mkdtempSync(join(temp, 'push-')), USUAL_BATCH);
    perS.push(CHANGES / (usual.ms / 1000));
  }
  return {
    'push.10k_ratio': median(ratios),
    'push.bare_requests_ratio': median(bareRatios),
    'push.changes_per_s': median(perS),
  };
}

function startSlowService(batchSize: number): Promise<ServiceProcess> {
  return startServiceProcess(
    ...['--domains', String(CHANGES + 1000), '--latency', String(LATENCY_MS), '--batch-size', String(batchSize)],
  );
}

/** The window's longest silence during such a push, the plan being shown. */
async function measureWindow(userData: string): Promise<number> {
  const service = await startSlowService(USUAL_BATCH);
  try {
    const first = await launchApp({ userData });
    await first.window.connect(service.url, service.token);
    await first.window.tree.waitFor();
    await first.close();
    const workspaces = join(userData, 'workspaces');
    const [file = ''] = readdirSync(workspaces).filter((name) => name.endsWith('.sqlite'));
    draftEverywhere(join(workspaces, file), CHANGES);

    const app = await launchApp({ userData });
    await app.window.goOnline(service.token);
    await app.window.openReview(CHANGES);
    await watchSilence(app.page);
    await app.window.push(CHANGES);
    // Some let through what was refused before: it asks once.
    await app.page.getByRole('button', { name: t('review/pushAll', { count: CHANGES }) }).click();
    await app.window.waitForDrafts(0, PUSH_MS);
    const longest = await longestSilence(app.page);
    await app.close();
    return longest;
  } finally {
    await service.stop();
  }
}

async function pushOnce(folder: string, batchSize: number): Promise<{ ms: number; bareMs: number }> {
  const service = await startSlowService(batchSize);
  const host = createMemoryHost();
  try {
    const first = startTestCore({ folder, host });
    const { workspace } = await first.connectAndPull(service.url, service.token);
    await first.stop();
    draftEverywhere(join(folder, `${workspace.id}.sqlite`), CHANGES);

    const core = startTestCore({ folder, host, open: workspace.id });
    await core.until(({ connection, activity }) => connection.state === 'online' && activity === null);
    const { nodes, revision } = await core.call('plan.get', { without: [] });
    const started = performance.now();
    await core.call('push.start', { nodes: [...nodes], revision });
    const { lastPush } = await core.until(({ lastPush }) => lastPush?.finishedAt !== null && lastPush !== null);
    const ms = performance.now() - started;
    if (lastPush?.applied !== CHANGES) throw new Error(`Applied ${lastPush?.applied} changes.`);
    await core.stop();
    return { ms, bareMs: await bareRequests(service, Math.ceil(CHANGES / batchSize)) };
  } finally {
    await service.stop();
  }
}

/** The floor: so many requests, as many at once as a push sends, of nothing but a fetch and a small answer; in milliseconds. */
async function bareRequests({ url, token }: ServiceProcess, count: number): Promise<number> {
  const started = performance.now();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0)
      await (await fetch(`${url}/v1/session`, { headers: { Authorization: `Bearer ${token}` } })).json();
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return performance.now() - started;
}

/** Drafts on so many domains, in one step. */
export function draftEverywhere(file: string, count: number): void {
  const workspace = openWorkspace(file);
  const { ids, kinds } = workspace.nodes.shape(workspace.info.root);
  const domains = ids.filter((_, at) => kinds[at] === DOMAIN_KIND).slice(0, count);
  changeDrafts(
    workspace,
    'edit',
    domains.map((node, at) => ({
      node,
      after: newDraft({
        node,
        base: workspace.policies.get(node),
        policy: {
          incoming: {
            mode: 'requiredFor',
            senders: [`*@partner${at}.example.net`, `ann${at}@bank.example.net`],
            recipients: ['*'],
          },
          delivery: { mode: 'required', senders: [], recipients: [] },
        },
      }),
    })),
  );
  workspace.close();
}
