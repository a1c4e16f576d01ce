import { operationFor } from '../../../shared/plan/planner';
import { policyOf, withPolicy } from '../../../shared/policy/draft';
import type { Draft } from '../store/drafts';
import type { StepKind } from '../store/steps';
import type { Workspace } from '../store/workspace';

/** What a draft of a node is to become; null: none. */
export interface DraftTarget {
  readonly node: string;
  readonly after: Draft | null;
}

/** Writes drafts as one step of a person, that can be undone: all of it happens or nothing. */
export function changeDrafts(workspace: Workspace, what: StepKind, targets: readonly DraftTarget[]): void {
  workspace.transaction(() => {
    const changes = targets.map(({ node, after }) => ({ node, before: workspace.drafts.get(node), after }));
    const real = changes.filter(({ before, after }) => before !== null || after !== null);
    for (const { node, after } of real) writeDraft(workspace, node, after);
    if (real.length > 0) workspace.steps.record(what, real, new Date().toISOString());
  });
}

export function writeDraft({ drafts }: Workspace, node: string, draft: Draft | null): void {
  if (draft) drafts.put(draft);
  else drafts.remove(node);
}

/**
 * A draft as it stands against what is in force by now: gone where nothing is left of it, merged where both sides go
 * together, as it is where a person has to settle it.
 */
export function settled(workspace: Workspace, draft: Draft): Draft | null {
  const remote = remoteOf(workspace, draft.node);
  const operation = operationFor(draft.base, policyOf(draft.policy), remote);
  if (operation.kind === 'none') return null;
  if (operation.kind !== 'put' || !remote || draft.base.version === remote.version) return draft;
  return { ...draft, base: remote, policy: withPolicy(draft.policy, operation.after), isMerged: true };
}

/** What is in force at a node; null where it is no longer there. */
export function remoteOf({ nodes, policies }: Workspace, node: string) {
  const stored = nodes.get(node);
  return stored && !stored.gone ? policies.get(node) : null;
}
