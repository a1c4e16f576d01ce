import type { NodePage, PolicyPage } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import { CAPABILITIES } from '../../../shared/service';
import type { PageRequest, Service } from '../service/service';
import type { SyncTokens } from '../store/meta';
import type { ListingName, Pages } from '../store/pulledPages';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from './retry';
import { takeOver, type TakenOver } from './takeOver';

/** How much a pull has read so far. */
export interface PullProgress {
  readonly nodes: number;
  readonly policies: number;
}

export interface PullReport extends Pick<Patience, 'waiting' | 'policy'> {
  readonly arrived: (progress: PullProgress) => void;
}

/**
 * Reads the service into the workspace: what changed since the last pull, or everything. What is read is written in one
 * transaction, so that a pull that breaks off changes nothing; its pages are kept, and the next one goes on from them.
 */
export async function pull(
  workspace: Workspace,
  client: Service,
  isFull: boolean,
  report: PullReport,
  signal: AbortSignal,
): Promise<TakenOver> {
  const since = isFull || !CAPABILITIES[workspace.info.kind].delta ? null : workspace.meta.tokens();
  try {
    return await pullSince(workspace, client, since, report, signal);
  } catch (error) {
    const isTooOld = error instanceof ExpectedError && error.details['reason'] === 'cursor.expired';
    if (!isTooOld) throw error;
    // Tokens and cursors grow old: then the service is read from the start.
    workspace.pulledPages.clear();
    return pullSince(workspace, client, null, report, signal);
  }
}

async function pullSince(
  workspace: Workspace,
  client: Service,
  since: SyncTokens | null,
  report: PullReport,
  signal: AbortSignal,
): Promise<TakenOver> {
  const pages = beginAt(workspace, since);
  const patience = { ...report, signal };
  const readAll = async <P extends NodePage | PolicyPage>(
    listing: ListingName,
    read: P[],
    ask: (page: PageRequest) => Promise<P>,
  ): Promise<void> => {
    for (let last = read.at(-1); last?.next !== null; last = read.at(-1)) {
      const page = await withRetries(
        () => ask({ cursor: last?.next ?? null, since: since?.[listing] ?? null }),
        patience,
      );
      read.push(page);
      // One page alone is read again as fast as it is kept.
      if (page.next !== null || read.length > 1) workspace.pulledPages.add(listing, read.length - 1, page);
      report.arrived({ nodes: itemsIn(pages.nodes), policies: itemsIn(pages.policies) });
    }
  };
  // The tree comes first: a policy is never without its node.
  await readAll('nodes', pages.nodes, (page) => client.nodes(page, signal));
  if (CAPABILITIES[workspace.info.kind].readPolicies) {
    await readAll('policies', pages.policies, (page) => client.policies(page, signal));
  }
  signal.throwIfAborted();
  return takeOver(workspace, pages, since === null);
}

/** The pages of a pull with the same start that broke off; none where there was no such pull. */
function beginAt(workspace: Workspace, since: SyncTokens | null): Pages {
  const { meta, pulledPages } = workspace;
  const kept = pulledPages.read();
  const isSame = JSON.stringify(meta.pullingSince()) === JSON.stringify(since);
  if (isSame && kept.nodes.length > 0) return kept;
  workspace.transaction(() => {
    pulledPages.clear();
    meta.setPullingSince(since);
  });
  return { nodes: [], policies: [] };
}

function itemsIn(pages: readonly (NodePage | PolicyPage)[]): number {
  return pages.reduce((sum, { items }) => sum + items.length, 0);
}
