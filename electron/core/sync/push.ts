import type { BatchItem, BatchResult, ProblemCode } from '../../../shared/api/api';
import { ExpectedError, type ErrorCode } from '../../../shared/errors/codes';
import type { Problem, PushAnswer } from '../../../shared/messages/model';
import { policiesEqual } from '../../../shared/policy/equal';
import { policyOf } from '../../../shared/policy/draft';
import type { ServiceClient } from '../service/client';
import type { PushItem } from '../store/pushes';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from './retry';

/** Batches under way at once. */
const PARALLEL = 4;

export interface PushReport extends Pick<Patience, 'waiting'> {
  /** Answers as they were stored. */
  readonly answered: (answers: readonly PushAnswer[]) => void;
}

/**
 * Sends what waits of a frozen push. Each answer is stored as it comes, so that a push cut off at any point is taken
 * up again with the same keys and applies each change once. Throws what stopped it; then the rest still waits.
 */
export async function sendPush(
  workspace: Workspace,
  client: ServiceClient,
  push: number,
  batchSize: number,
  report: PushReport,
  signal: AbortSignal,
): Promise<void> {
  const batches = chunk(workspace.pushes.waiting(push), batchSize);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const worker = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      // What is under way ends by itself: only the next batch is not begun.
      either.throwIfAborted();
      const results = await sendBatch(client, batch, { waiting: report.waiting, signal: either });
      report.answered(storeAnswers(workspace, push, batch, results));
    }
  };
  const workers = Array.from({ length: PARALLEL }, () =>
    worker().catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  const ended = await Promise.allSettled(workers);
  signal.throwIfAborted();
  if (ended.some(({ status }) => status === 'rejected')) throw stop.signal.reason;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

async function sendBatch(
  client: ServiceClient,
  batch: readonly PushItem[],
  patience: Patience,
): Promise<readonly BatchResult[]> {
  const items = batch.map(toBatchItem);
  const { results } = await withRetries(() => client.putPolicies(items), patience);
  const isWhole = results.length === batch.length && results.every(({ node }, at) => node === batch[at]?.node);
  if (isWhole) return results;
  throw new ExpectedError('service.bad_answer', {
    host: client.host,
    where: '/results',
    problem: 'do not fit the batch',
  });
}

function toBatchItem({ node, base, idempotencyKey, after }: PushItem): BatchItem {
  return { node, ifMatch: base.version, idempotencyKey, policy: after };
}

function storeAnswers(
  workspace: Workspace,
  push: number,
  batch: readonly PushItem[],
  results: readonly BatchResult[],
): PushAnswer[] {
  return workspace.transaction(() =>
    results.flatMap((result, at) => {
      const item = batch[at];
      return item ? [storeAnswer(workspace, push, item, result)] : [];
    }),
  );
}

function storeAnswer(workspace: Workspace, push: number, item: PushItem, result: BatchResult): PushAnswer {
  const { node } = item;
  const name = workspace.nodes.get(node)?.name ?? node;
  if (result.status === 200) {
    workspace.policies.put([result.policy]);
    workspace.pushes.setApplied(push, node, result.policy.version);
    settleDraft(workspace, item);
    return { node, name, state: 'applied', problem: null };
  }
  if (result.problem.current) workspace.policies.put([result.problem.current]);
  const problem = refusal(result.problem.code, result.problem.detail);
  workspace.pushes.setRefused(push, node, problem);
  return { node, name, state: 'refused', problem };
}

/** The draft goes away, or, where it was edited while the push was under way, stands on what was just applied. */
function settleDraft(workspace: Workspace, item: PushItem): void {
  const draft = workspace.drafts.get(item.node);
  if (!draft) return;
  if (policiesEqual(policyOf(draft.policy), item.after)) workspace.drafts.discard(item.node);
  else workspace.drafts.rebase(item.node, workspace.policies.get(item.node));
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
