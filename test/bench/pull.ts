import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DOMAIN_KIND, type TreeColumns } from '../../shared/tree/columns';
import { startTestCore, type TestCore } from '../core/testCore';
import { startService, type Service } from '../service';
import { median, type Figures } from './figures';

const DOMAINS = 100_000;
const CHANGED = 100;
const RUNS = 7;

/** A core's first pull of 100,000 domains, and later ones with 100 changes: policies alone, and half of them of the tree. */
export async function measurePull(temp: string): Promise<Figures> {
  const service = await startService({ seed: { domains: DOMAINS, seed: 1 }, requestsPerMinute: 1_000_000 });
  const core = startTestCore({ folder: mkdtempSync(join(temp, 'pull-')) });
  try {
    const started = performance.now();
    const { tree: before } = await core.connectAndPull(service.url, service.admin.token);
    const firstMs = performance.now() - started;
    const tree = before.ids.length > 1 ? before : await core.tree();
    const policies: number[] = [];
    const both: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      change(service, tree, run, false);
      policies.push(await pullOnce(core));
      change(service, tree, run, true);
      both.push(await pullOnce(core));
    }
    return {
      'pull.100k_s': firstMs / 1000,
      'pull.delta_ms': median(policies),
      'pull.delta_with_tree_ms': median(both),
    };
  } finally {
    await core.stop();
    await service.stop();
  }
}

/** From the ask to a status that says that it is over, the windows having been told of what changed. */
async function pullOnce(core: TestCore): Promise<number> {
  const started = performance.now();
  await core.pull();
  return performance.now() - started;
}

/** What a colleague does meanwhile: 100 policies set, or half of it domains renamed. */
function change(service: Service, tree: TreeColumns, run: number, withTree: boolean): void {
  const domains = tree.ids.filter((_, at) => tree.kinds[at] === DOMAIN_KIND);
  for (let at = 0; at < CHANGED; at++) {
    const node = domains[(run * CHANGED + at * 997) % domains.length] ?? '';
    if (withTree && at % 2 === 0) service.renameNode(node, `renamed-${run}-${at}.example.net`);
    else
      service.setPolicy(node, {
        incoming: { mode: 'required' },
        delivery: { mode: run % 2 === 0 ? 'required' : 'automatic' },
      });
  }
}
