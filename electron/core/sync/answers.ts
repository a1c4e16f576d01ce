import type { BatchResult, Policy, ProblemCode } from '../../../shared/api/api';
import type { ErrorCode } from '../../../shared/errors/codes';
import type { Problem } from '../../../shared/messages/values';
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
 * `again` are the changes that the service asks to be sent again.
 */
export function storeAnswers(
  workspace: Workspace,
  push: number,
  items: readonly PushItem[],
  results: readonly BatchResult[],
): { answered: Answered[]; again: PushItem[] } {
  return workspace.lightly(() => {
    const applied: Applied[] = [];
    const answered: Answered[] = [];
    const again: PushItem[] = [];
    items.forEach((item, at) => {
      const result = results[at];
      if (!result) return;
      if (COME_AGAIN.includes(result.status)) return void again.push(item);
      if (result.status === 200) applied.push({ item, policy: result.policy });
      else storeRefused(workspace, push, item, result);
      answered.push({ node: item.node, isApplied: result.status === 200 });
    });
    storeApplied(workspace, push, applied);
    return { answered, again };
  });
}

interface Applied {
  readonly item: Pick<PushItem, 'node' | 'ifMatch'>;
  readonly policy: Policy;
}

/** What was applied is in force from now on, and its drafts are over. */
export function storeApplied(workspace: Workspace, push: number, applied: readonly Applied[]): void {
  const { pushes, policies, steps, drafts } = workspace;
  const [first, last] = [applied[0]?.item.node, applied.at(-1)?.item.node];
  if (first === undefined || last === undefined) return;
  for (const { item, policy } of applied) {
    pushes.setApplied(push, item.node, policy.version);
    // An answer may be that of the first try: where something newer has been read since, that stays.
    policies.replace(policy, item.ifMatch);
  }
  steps.endPushed(push, { first, last });
  const settled = new Set(drafts.removePushed(push, { first, last }));
  for (const each of applied) if (!settled.has(each.item.node)) goOnFrom(workspace, each);
}

/** A draft that was edited while it was under way goes on from what was applied. */
function goOnFrom(workspace: Workspace, { item: { node }, policy }: Applied): void {
  const draft = workspace.drafts.get(node);
  if (!draft) return;
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
