import type { NodePage, PolicyPage } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import { policyOf } from '../../../shared/policy/draft';
import { policiesEqual } from '../../../shared/policy/equal';
import type { PageRequest, ServiceClient } from '../service/client';
import type { SyncTokens } from '../store/meta';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from './retry';

/** How much a pull has read so far. */
export interface PullProgress {
  readonly nodes: number;
  readonly policies: number;
}

export interface PullReport extends Pick<Patience, 'waiting'> {
  readonly arrived: (progress: PullProgress) => void;
}

export interface PullOutcome extends PullProgress {
  /** Whether nodes came, changed or went: then the tree has to be laid out anew. */
  readonly treeChanged: boolean;
}

interface Page {
  readonly items: readonly unknown[];
  readonly token: string;
  readonly next: string | null;
}

/**
 * Reads the service into the workspace: what changed since the last pull, or everything where there was none. Pages
 * are gathered first and written in one transaction, so that a pull that breaks off changes nothing.
 */
export async function pull(
  workspace: Workspace,
  client: ServiceClient,
  report: PullReport,
  signal: AbortSignal,
): Promise<PullOutcome> {
  const since = workspace.meta.tokens();
  try {
    return await pullSince(workspace, client, since, report, signal);
  } catch (error) {
    // Tokens grow old: then the service is read from the start.
    const tooOld = error instanceof ExpectedError && error.details['reason'] === 'cursor.expired';
    if (!tooOld || !since) throw error;
    return pullSince(workspace, client, null, report, signal);
  }
}

async function pullSince(
  workspace: Workspace,
  client: ServiceClient,
  since: SyncTokens | null,
  report: PullReport,
  signal: AbortSignal,
): Promise<PullOutcome> {
  const patience = { waiting: report.waiting, signal };
  const read = { nodes: 0, policies: 0 };
  const counting = (kind: 'nodes' | 'policies') => (page: Page) => {
    read[kind] += page.items.length;
    report.arrived({ ...read });
  };
  // The tree comes first: a policy is never without its node.
  const nodes = await readAll<NodePage>(
    (page) => withRetries(() => client.nodes(page, signal), patience),
    since?.nodes ?? null,
    counting('nodes'),
  );
  const policies = await readAll<PolicyPage>(
    (page) => withRetries(() => client.policies(page, signal), patience),
    since?.policies ?? null,
    counting('policies'),
  );
  signal.throwIfAborted();
  store(workspace, nodes, policies, since === null);
  return {
    ...read,
    treeChanged: since === null || nodes.pages.some(isSomething),
  };
}

interface Listing<P extends Page> {
  readonly pages: readonly P[];
  readonly token: string;
}

async function readAll<P extends Page>(
  ask: (page: PageRequest) => Promise<P>,
  since: string | null,
  arrived: (page: P) => void,
): Promise<Listing<P>> {
  const pages: P[] = [];
  for (let cursor: string | null = null; ;) {
    const page: P = await ask({ cursor, since });
    pages.push(page);
    arrived(page);
    if (page.next === null) return { pages, token: page.token };
    cursor = page.next;
  }
}

function isSomething({ items, gone }: NodePage): boolean {
  return items.length + gone.length > 0;
}

function store(workspace: Workspace, nodes: Listing<NodePage>, policies: Listing<PolicyPage>, full: boolean): void {
  workspace.transaction(() => {
    for (const page of nodes.pages) {
      workspace.nodes.put(page.items);
      workspace.nodes.markGone(page.gone);
    }
    if (full) {
      workspace.nodes.markAllGoneBut(new Set(nodes.pages.flatMap((page) => page.items.map((node) => node.id))));
      workspace.policies.clear();
    }
    if (full || nodes.pages.some(isSomething)) workspace.nodes.layOut(workspace.info.root);
    for (const page of policies.pages) {
      workspace.policies.put(page.items);
      workspace.policies.remove(page.gone);
    }
    settleDrafts(workspace);
    workspace.meta.setPulled({ nodes: nodes.token, policies: policies.token }, new Date().toISOString());
  });
}

/** A draft that asks for what is in force by now has nothing left to push. */
function settleDrafts({ drafts, policies }: Workspace): void {
  for (const { node, policy } of drafts.all()) {
    const current = policies.get(node);
    if (policiesEqual(policyOf(policy), current.policy)) drafts.rebase(node, current);
  }
}
