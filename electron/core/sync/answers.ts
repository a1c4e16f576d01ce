import type { BatchResult, Policy, ProblemCode } from '../../../shared/api/api';
import type { ErrorCode } from '../../../shared/errors/codes';
import type { Problem } from '../../../shared/messages/values';
import { policyOf } from '../../../shared/policy/draft';
import { policiesEqual } from '../../../shared/policy/equal';
import type { PushItem } from '../store/pushes';
import type { Workspace } from '../store/workspace';
import { reconcileDraft } from './reconcile';
import { policyDrift } from './takeOver';

/** What became of one change. */
export interface Answered {
  readonly node: string;
  readonly isApplied: boolean;
}

type Refused = Exclude<BatchResult, { status: 200 }>;

/** Answers of one change that ask for it to come again, as a whole request does with the same status. */
const COME_AGAIN: readonly number[] = [429, 503];

/**
 * Stores a batch's answers, all at once. A power cut may lose the last of them: then they are asked for again, and are the same.
 * `again` are the changes that the service asks to be sent again. */
export function storeAnswers(
  workspace: Workspace,
  push: number,
  items: readonly PushItem[],
  results: readonly BatchResult[],
): { answered: Answered[]; again: PushItem[] } {
  return workspace.lightly(() => {
    const lastStep = workspace.pushes.lastStep(push);
    const answered: Answered[] = [];
    const again: PushItem[] = [];
    items.forEach((item, at) => {
      const result = results[at];
      if (!result) return;
      if (COME_AGAIN.includes(result.status)) return void again.push(item);
      const isApplied = result.status === 200;
      if (isApplied) storeApplied(workspace, push, item, result.policy, lastStep);
      else storeRefused(workspace, push, item, result);
      answered.push({ node: item.node, isApplied });
    });
    return { answered, again };
  });
}

function storeApplied(workspace: Workspace, push: number, item: PushItem, policy: Policy, lastStep: number): void {
  const { node } = item;
  workspace.pushes.setApplied(push, node, policy.version);
  // An answer may be that of the first try: where something newer has been read since, that stays.
  if (workspace.policies.versionOf(node) === item.ifMatch) workspace.policies.put([policy]);
  workspace.steps.end(node, lastStep);
  const draft = workspace.drafts.get(node);
  if (!draft) return;
  if (policiesEqual(policyOf(draft.policy), item.after)) return workspace.drafts.remove(node);
  // Edited while it was under way: it goes on from what was applied.
  const base = { version: policy.version, policy: { incoming: policy.incoming, delivery: policy.delivery } };
  const next = { ...draft, base, refused: null };
  if (!reconcileDraft(workspace, next)) workspace.drafts.put(next);
}

function storeRefused(workspace: Workspace, push: number, { node }: PushItem, { problem }: Refused): void {
  workspace.pushes.setRefused(push, node);
  const { current } = problem;
  if (current) {
    workspace.drift.add(policyDrift(current, workspace.policies.get(node).policy), new Date().toISOString());
    workspace.policies.put([current]);
  }
  const draft = workspace.drafts.get(node);
  if (!draft) return;
  const next = { ...draft, refused: refusal(problem.code, problem.detail) };
  workspace.drafts.put(next);
  reconcileDraft(workspace, next);
}

const REFUSALS: Partial<Readonly<Record<ProblemCode, ErrorCode>>> = {
  'version.moved': 'change.moved',
  'node.unknown': 'change.node_gone',
  'node.forbidden': 'change.not_allowed',
  'policy.invalid': 'change.not_taken',
};

function refusal(reason: ProblemCode, detail: string | undefined): Problem {
  return { code: REFUSALS[reason] ?? 'change.not_taken', details: { reason, ...(detail ? { detail } : {}) } };
}
