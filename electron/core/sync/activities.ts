import { ExpectedError } from '../../../shared/errors/codes';
import type { Activity } from '../../../shared/messages/model';
import type { Problem } from '../../../shared/messages/values';
import { problemOf } from '../problem';

type Work = (signal: AbortSignal) => Promise<void>;

/** The one thing at a time that a workspace does with its service. */
export interface Activities {
  readonly current: Activity | null;
  /** How the last one ended, where it did not end well. */
  readonly lastProblem: Problem | null;
  /** Begins one and answers at once; how it ends is in `lastProblem`. Throws `sync.busy`. */
  run(first: Activity, work: Work): void;
  /** Says how far the one under way is. */
  readonly advance: (next: Activity) => void;
  /** Stops it after what it has begun; answers whether there was one. */
  cancel(): boolean;
  /** Stops it, and lets none begin any more. */
  stop(): Promise<void>;
}

interface Options {
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
  /** Told when one is over, before anyone else: another may begin. */
  readonly ended: (problem: Problem | null) => void;
}

export function createActivities({ changed, failed, ended }: Options): Activities {
  let current: Activity | null = null;
  let lastProblem: Problem | null = null;
  let running: { readonly over: Promise<void>; readonly abort: AbortController } | null = null;
  let isStopped = false;

  const end = (code: 'sync.cancelled' | 'sync.stopped'): void => running?.abort.abort(new ExpectedError(code));

  return {
    get current() {
      return current;
    },
    get lastProblem() {
      return lastProblem;
    },
    run: (first, work) => {
      if (running || isStopped) throw new ExpectedError('sync.busy');
      const abort = new AbortController();
      current = first;
      lastProblem = null;
      const over = work(abort.signal)
        .catch((error: unknown) => {
          lastProblem = problemOf(error);
          failed(error);
        })
        .then(() => {
          running = null;
          current = null;
          if (!isStopped) ended(lastProblem);
          // What follows at once has told of itself.
          if (!running) changed();
        });
      running = { over, abort };
      changed();
    },
    advance: (next) => {
      current = next;
      changed();
    },
    cancel: () => {
      end('sync.cancelled');
      return running !== null;
    },
    stop: async () => {
      isStopped = true;
      end('sync.stopped');
      await running?.over;
    },
  };
}
