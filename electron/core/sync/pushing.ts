import { ExpectedError } from '../../../shared/errors/codes';
import type { Activity } from '../../../shared/messages/model';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import type { Answered } from './answers';
import { sendPush } from './outbox';
import type { RetryPolicy } from './retry';
import { gather } from './throttle';

/** How often a push under way is told of, in milliseconds: a window has better to do than to follow each batch. */
const TELL_EVERY_MS = 60;

interface Options {
  readonly workspace: Workspace;
  readonly push: number;
  readonly batchSize: number;
  readonly retries: RetryPolicy;
  readonly client: () => Promise<Service>;
  readonly advance: (next: Activity) => void;
  /** Told of nodes whose change was answered. */
  readonly answered: (nodes: readonly string[]) => void;
}

export type PushActivity = Extract<Activity, { kind: 'push' }>;

export function pushActivity({ pushes }: Workspace, push: number): PushActivity {
  return { kind: 'push', ...pushes.counts(push), msLeft: null, waitingUntil: null };
}

/**
 * Runs a push until it is over, and says how far it is. What a person stopped is over, but for what was sent and not answered:
 * that is asked for when the service answers (`push.unanswered`). What the network stopped goes on when it is back.
 */
export async function runPush(
  { workspace, push, batchSize, retries, ...options }: Options,
  signal: AbortSignal,
): Promise<void> {
  const { pushes } = workspace;
  const follow = followPush(pushActivity(workspace, push), options.advance);
  const told = gather<string>(TELL_EVERY_MS, (nodes) => {
    options.answered(nodes);
    follow.tell();
  });
  const report = {
    policy: retries,
    waiting: follow.waiting,
    answered: (answers: readonly Answered[]) => {
      follow.count(answers);
      told.add(answers.map(({ node }) => node));
    },
  };
  try {
    await sendPush(workspace, await options.client(), push, batchSize, report, signal);
    pushes.finish(push);
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'sync.cancelled') cancelPush(workspace, push);
    throw error;
  } finally {
    told.flush();
  }
}

/** Ends a push. Throws `push.unanswered` where something of it was sent and not answered: then that is not over. */
export function cancelPush({ pushes }: Workspace, push: number): void {
  const count = pushes.cancel(push);
  if (count > 0) throw new ExpectedError('push.unanswered', { count });
  pushes.finish(push);
}

/** Counts answers, and works out from their pace how long the rest takes. */
function followPush(first: PushActivity, advance: (next: Activity) => void) {
  const startedAt = Date.now();
  let now = first;
  return {
    waiting: (waitingUntil: string | null): void => {
      now = { ...now, waitingUntil };
      advance(now);
    },
    count: (answers: readonly Answered[]): void => {
      const done = now.done + answers.length;
      const failed = now.failed + answers.filter(({ isApplied }) => !isApplied).length;
      const msEach = (Date.now() - startedAt) / Math.max(1, done - first.done);
      now = { ...now, done, failed, msLeft: Math.round(msEach * (now.total - done)) };
    },
    tell: (): void => advance(now),
  };
}
