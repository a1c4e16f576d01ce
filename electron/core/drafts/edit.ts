import { ExpectedError } from '../../../shared/errors/codes';
import { operationFor } from '../../../shared/plan/planner';
import { draftOf, policyOf, withPolicy, type DraftPolicy } from '../../../shared/policy/draft';
import { mergePolicies } from '../../../shared/policy/merge';
import { shownName } from '../plan/names';
import type { Draft } from '../store/drafts';
import type { Workspace } from '../store/workspace';
import { changeDrafts, remoteOf, settled } from './change';

/** A draft as a person has just made it. */
export function newDraft(draft: Pick<Draft, 'node' | 'base' | 'policy'>): Draft {
  return { ...draft, savedAt: new Date().toISOString(), isMerged: false, refused: null, source: null };
}

/**
 * Saves a draft durably, with its step, as it stands against what is in force: null where it asks for just that. `from` is what a person saw and changed into `policy`. Throws `node.unknown`.
 */
export function saveDraft(workspace: Workspace, node: string, from: DraftPolicy, policy: DraftPolicy): Draft | null {
  if (!workspace.nodes.get(node)) throw new ExpectedError('node.unknown', { node });
  const stands = workspace.drafts.get(node);
  const inForce = workspace.policies.get(node);
  const edit = editOn(
    { base: stands?.base ?? inForce, policy: stands?.policy ?? draftOf(inForce.policy) },
    from,
    policy,
  );
  const after = settled(workspace, newDraft({ node, ...edit }));
  changeDrafts(workspace, 'edit', [{ node, after }]);
  return after;
}

type Edit = Pick<Draft, 'base' | 'policy'>;

/** The version of what a person saw and the service no longer holds. No policy has it, so it is always behind. */
const BEHIND = '';

/**
 * An edit on what is there now. Where that is not what the person saw, both changes are kept; where they do not go together, the
 * edit stands on what was seen, and comes up as a conflict.
 */
function editOn(current: Edit, from: DraftPolicy, policy: DraftPolicy): Edit {
  if (JSON.stringify(current.policy) === JSON.stringify(from)) return { base: current.base, policy };
  const seen = policyOf(from);
  const { merged, conflicts } = mergePolicies(seen, policyOf(policy), policyOf(current.policy));
  if (conflicts.length > 0) return { base: { version: BEHIND, policy: seen }, policy };
  return { base: current.base, policy: withPolicy(policy, merged) };
}

export function discardDrafts(workspace: Workspace, nodes: readonly string[]): void {
  changeDrafts(
    workspace,
    'discard',
    nodes.map((node) => ({ node, after: null })),
  );
}

/** Puts a draft whose node went away on another. Throws `node.unknown` or `draft.exists`. */
export function retargetDraft(workspace: Workspace, from: string, to: string): void {
  const draft = workspace.drafts.get(from);
  const target = workspace.nodes.get(to);
  const base = remoteOf(workspace, to);
  if (!draft || !target || !base) throw new ExpectedError('node.unknown', { node: to });
  if (workspace.drafts.get(to)) throw new ExpectedError('draft.exists', { name: shownName(target) });
  const isLeft = operationFor(base, policyOf(draft.policy), base).kind !== 'none';
  changeDrafts(workspace, 'retarget', [
    { node: from, after: null },
    { node: to, after: isLeft ? newDraft({ node: to, base, policy: draft.policy }) : null },
  ]);
}
