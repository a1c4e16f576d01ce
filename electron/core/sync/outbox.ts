import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BatchItem, BatchResult } from '../../../shared/api/api';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Service } from '../service/service';
import type { PushItem } from '../store/pushes';
import type { Workspace } from '../store/workspace';
import { backoff, withRetries, type Patience } from './retry';
import { storeAnswers, type Answered } from './answers';

/** Batches under way at once. */
export const PARALLEL = 4;

export interface PushReport extends Pick<Patience, 'waiting' | 'policy'> {
  /** Answers as they were stored. */
  readonly answered: (answers: readonly Answered[]) => void;
}

/**
 * Sends what waits of a frozen push, in batches with bounded parallelism. Each answer is stored as it comes, so that a push cut
 * off at any point is taken up again with the same keys and applies each change once. Throws what stopped it; then the rest
 * still waits.
 */
export async function sendPush(
  workspace: Workspace,
  client: Service,
  push: number,
  batchSize: number,
  report: PushReport,
  signal: AbortSignal,
): Promise<void> {
  const waiting = workspace.pushes.waiting(push);
  const batches = chunk(waiting, batchSize);
  /** Nodes whose change was sent and may have been applied, whatever a repeat of it is told. */
  const unsure = new Set(waiting.filter(({ isSent }) => isSent).map(({ node }) => node));
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const patience = { ...report, signal: either };

  const send: Send = async (items) => {
    // It may reach the service from now on, whatever happens here; where that asks to come back later, it took nothing.
    workspace.pushes.setSent(push, items, true);
    try {
      const { results } = await client.putPolicies(items.map(toBatchItem));
      if (isWhole(items, results)) return results;
      throw new ExpectedError('service.bad_answer', {
        host: client.host,
        where: '/results',
        problem: 'do not fit the batch',
      });
    } catch (error) {
      if (isUntaken(error)) {
        const untaken = items.filter(({ node }) => !unsure.has(node));
        workspace.pushes.setSent(push, untaken, false);
      } else for (const { node } of items) unsure.add(node);
      throw error;
    }
  };

  const begin = (): Sending | null => {
    const items = batches.shift();
    if (!items) return null;
    const answer = sendBatch(send, items, patience);
    // Whoever waits for it hears of a failure; until then no one does.
    answer.catch(() => undefined);
    return { items, answer };
  };

  const worker = async (): Promise<void> => {
    for (let sending = begin(); sending;) {
      const { items, answer } = sending;
      const results = await answer;
      // What is under way ends by itself: only the next batch is not begun.
      const following = either.aborted ? null : begin();
      // The next one is on its way while this one is stored.
      if (following) await nextTurn();
      const { answered, again } = storeAnswers(workspace, push, items, results);
      report.answered(answered);
      if (again.length > 0) {
        await backoff(patience);
        batches.unshift(again);
      }
      sending = following ?? (either.aborted ? null : begin());
    }
    either.throwIfAborted();
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

type Send = (items: readonly PushItem[]) => Promise<readonly BatchResult[]>;

interface Sending {
  readonly items: readonly PushItem[];
  readonly answer: Promise<readonly BatchResult[]>;
}

function chunk<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Sends a batch until it is answered. Where the service does not take it as it is, its halves are sent, so that one bad change stops no other. */
async function sendBatch(send: Send, items: readonly PushItem[], patience: Patience): Promise<readonly BatchResult[]> {
  try {
    return await withRetries(() => send(items), patience);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const [only] = items;
    if (only && items.length === 1) return [{ node: only.node, ...refusal }];
    const half = Math.ceil(items.length / 2);
    const first = await sendBatch(send, items.slice(0, half), patience);
    return [...first, ...(await sendBatch(send, items.slice(half), patience))];
  }
}

/** What a request was refused for, where that is what it carried; as it would be answered for a change by itself. */
function refusalOf(error: unknown): Pick<Refused, 'status' | 'problem'> | null {
  if (!(error instanceof ExpectedError) || error.code !== 'service.refused') return null;
  const status = CONTENT_REFUSED.find((each) => each === error.details['status']);
  if (status === undefined) return null;
  const code = status === 413 ? 'request.too_large' : 'request.malformed';
  return { status, problem: { type: 'about:blank', title: code, status, code } };
}

type Refused = Exclude<BatchResult, { status: 200 }>;
const CONTENT_REFUSED = [413, 422] as const;

function isWhole(items: readonly PushItem[], results: readonly BatchResult[]): boolean {
  return results.length === items.length && results.every(({ node }, at) => node === items[at]?.node);
}

/** Whether the service itself says that it did nothing, as it is busy. */
function isUntaken(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === 'service.busy' && error.details['reason'] !== undefined;
}

function toBatchItem({ node, ifMatch, idempotencyKey, after }: PushItem): BatchItem {
  return { node, ifMatch, idempotencyKey, policy: after };
}
