import { policyOf, withPolicy } from '../../../shared/policy/draft';
import { mergePolicies } from '../../../shared/policy/merge';
import type { Draft } from '../store/drafts';
import type { Direction, StepKind, StepRow, StepSide } from '../store/steps';
import type { Workspace } from '../store/workspace';
import { settled, writeDraft } from './change';
import { newDraft } from './edit';

/** Undoes the last step over drafts, or does the last undone one again; null where there is none. */
export function walk(
  workspace: Workspace,
  direction: Direction,
): { what: StepKind; source: string | null; nodes: string[] } | null {
  return workspace.transaction(() => {
    const step = workspace.steps.take(direction);
    if (!step) return null;
    for (const row of step.rows) writeDraft(workspace, row.node, walkedDraft(workspace, row, direction));
    return { what: step.what, source: step.source, nodes: step.rows.map(({ node }) => node) };
  });
}

function walkedDraft(workspace: Workspace, { node, before, after }: StepRow, direction: Direction): Draft | null {
  const [from, to] = direction === 'undo' ? [after, before] : [before, after];
  if (!to) return null;
  const current = workspace.drafts.get(node);
  const base = to.base ?? current?.base ?? workspace.policies.get(node);
  return settled(workspace, newDraft({ node, base, policy: policyAfter(from, current, to) }));
}

/** What a step leads to. What a pull has merged into the draft since is kept. */
function policyAfter(from: StepSide | null, current: Draft | null, to: StepSide): Draft['policy'] {
  if (!from || !current || to.base || JSON.stringify(from.policy) === JSON.stringify(current.policy)) return to.policy;
  const { merged } = mergePolicies(policyOf(from.policy), policyOf(current.policy), policyOf(to.policy));
  return withPolicy(to.policy, merged);
}
