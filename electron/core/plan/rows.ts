import { checkPolicy, blocksPush } from '../../../shared/findings/policy';
import type { PlanState } from '../../../shared/messages/plan';
import { operationFor, type Operation } from '../../../shared/plan/planner';
import { policyOf } from '../../../shared/policy/draft';
import type { NodePolicy } from '../../../shared/policy/policy';
import { createApprovals, type Approvals } from '../changeSets/trust';
import { remoteOf } from '../drafts/change';
import type { Draft } from '../store/drafts';
import type { StoredNode } from '../store/nodes';
import type { Workspace } from '../store/workspace';
import { shownName } from './names';

/** One draft with what is to be done about it. */
export interface PlanRow {
  readonly draft: Draft;
  readonly name: string;
  readonly kind: StoredNode['kind'];
  readonly state: PlanState;
  readonly operation: Operation;
  readonly before: NodePolicy;
  readonly after: NodePolicy;
  readonly findings: ReturnType<typeof checkPolicy>;
}

/** The rows of all drafts, read once and then only where something was written. */
export function createPlanRows(workspace: Workspace): {
  all(): readonly PlanRow[];
  get(node: string): PlanRow | undefined;
} {
  const rows = new Map<string, PlanRow>();
  const approvals = createApprovals(workspace);
  const stale = new Set(workspace.drafts.all().map(({ node }) => node));
  workspace.onChanged((nodes) => {
    for (const node of nodes) stale.add(node);
  });

  const refresh = (): void => {
    if (stale.size === 0) return;
    const underWay = workspace.pushes.nodesUnderWay();
    for (const node of stale) {
      const draft = workspace.drafts.get(node);
      if (draft) rows.set(node, rowOf(workspace, draft, underWay, approvals));
      else rows.delete(node);
    }
    stale.clear();
  };

  return {
    all: () => {
      refresh();
      return [...rows.values()].sort(inOrder);
    },
    get: (node) => {
      refresh();
      return rows.get(node);
    },
  };
}

/** The one saved first at the top. */
function inOrder({ draft: one }: PlanRow, { draft: other }: PlanRow): number {
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? -1 : 1;
  return one.node < other.node ? -1 : 1;
}

function rowOf(workspace: Workspace, draft: Draft, underWay: ReadonlySet<string>, approvals: Approvals): PlanRow {
  const node = workspace.nodes.get(draft.node);
  const mine = policyOf(draft.policy);
  const operation = operationFor(draft.base, mine, remoteOf(workspace, draft.node));
  const [before, after] = operation.kind === 'put' ? [operation.before, operation.after] : [draft.base.policy, mine];
  const findings = checkPolicy(after, {
    nodeDomain: node?.kind === 'domain' ? node.name : null,
    anySender: workspace.info.anySender,
    now: Date.now(),
  });
  return {
    draft,
    name: node ? shownName(node) : draft.node,
    kind: node?.kind ?? 'domain',
    state: stateOf(draft, operation, {
      isUnderWay: underWay.has(draft.node),
      isBlocked: blocksPush(findings),
      isApproved: approvals.isApproved(draft.node, after),
    }),
    operation,
    before,
    after,
    findings,
  };
}

interface Standing {
  readonly isUnderWay: boolean;
  readonly isBlocked: boolean;
  readonly isApproved: boolean;
}

function stateOf(draft: Draft, { kind }: Operation, { isUnderWay, isBlocked, isApproved }: Standing): PlanState {
  if (kind === 'orphaned') return 'orphaned';
  if (isUnderWay) return 'sending';
  if (kind === 'conflict') return 'conflict';
  if (isBlocked) return 'blocked';
  if (!isApproved) return 'unapproved';
  return draft.refused ? 'refused' : 'ready';
}
