import type { PlanItem } from '../../../shared/messages/plan';
import { remoteOf } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import type { PlanRow } from './rows';

/** Findings of a draft that travel: more are of no use to a person at once. */
const MOST_FINDINGS = 200;

/** A draft in full, as a row of the plan in sight needs it. */
export function itemOf(workspace: Workspace, row: PlanRow): PlanItem {
  const { draft, name, kind, state, before, after } = row;
  return {
    node: draft.node,
    name,
    kind,
    path: workspace.nodes
      .path(draft.node)
      .slice(0, -1)
      .map(({ id, name }) => ({ id, name })),
    state,
    savedAt: draft.savedAt,
    before,
    after,
    findings: findingsOf(row),
    conflict: conflictOf(workspace, row),
    refused: draft.refused,
    isMerged: draft.isMerged,
  };
}

function conflictOf(workspace: Workspace, { draft, operation }: PlanRow): PlanItem['conflict'] {
  const remote = remoteOf(workspace, draft.node);
  if (operation.kind !== 'conflict' || !remote) return null;
  return { base: draft.base.policy, theirs: remote.policy, version: remote.version };
}

function findingsOf({ findings }: PlanRow): PlanItem['findings'] {
  return findings
    .map(({ fix: _, ...finding }) => finding)
    .sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity))
    .slice(0, MOST_FINDINGS);
}

const RANK = ['error', 'warning', 'note'] as const;
