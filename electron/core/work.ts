import { ExpectedError, type ErrorCode } from '../../shared/errors/codes';

/** Why work ended that a person ended. */
const CANCELLED = new Error('cancelled');

export function isCancelled(signal: AbortSignal): boolean {
  return signal.reason === CANCELLED;
}

/** One piece of work at a time that goes on beside everything else, and is told of. */
export interface Work<S> {
  readonly state: S;
  /** Begins it and answers at once; `work` answers what stands at its end, and says what stands meanwhile. Throws `busy`. */
  begin(first: S, busy: ErrorCode, work: (abort: AbortController, say: (state: S) => void) => Promise<S>): void;
  readonly cancel: () => void;
  readonly stop: () => Promise<void>;
}

export function createWork<S>(idle: S, tell: (state: S) => void): Work<S> {
  let state = idle;
  let running: { readonly abort: AbortController; readonly over: Promise<void> } | null = null;
  const say = (next: S): void => {
    state = next;
    tell(next);
  };
  return {
    get state() {
      return state;
    },
    begin: (first, busy, work) => {
      if (running) throw new ExpectedError(busy);
      const abort = new AbortController();
      say(first);
      const over = work(abort, say).then((last) => {
        running = null;
        say(last);
      });
      running = { abort, over };
    },
    cancel: () => running?.abort.abort(CANCELLED),
    stop: async () => {
      running?.abort.abort(CANCELLED);
      await running?.over;
    },
  };
}
