import { setTimeout as wait } from 'node:timers/promises';
import { ExpectedError, isWorthRetry } from '../../../shared/errors/codes';

/** Tries of one request that fails without a word on when to come back. */
const MAX_TRIES = 5;
const FIRST_BACKOFF_MS = 250;
const MAX_BACKOFF_MS = 15_000;
/** However long the service asks to be left alone, it is looked at again after this. */
const MAX_ASKED_MS = 15 * 60_000;

export interface Patience {
  /** Until when nothing is sent (RFC 3339); null when it goes on. */
  readonly waiting: (until: string | null) => void;
  /** Ends the waiting; its reason is thrown then. */
  readonly signal: AbortSignal;
}

/**
 * Sends a request until it is answered: as often as the service itself asks to come back later (Retry-After), a few times
 * where it just fails. Throws the last failure, and at once what no repeat can mend.
 */
export async function withRetries<T>(ask: () => Promise<T>, { waiting, signal }: Patience): Promise<T> {
  for (let failures = 0; ;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ExpectedError) || !isWorthRetry(error.code)) throw error;
      const asked = askedMs(error);
      if (asked === null && ++failures === MAX_TRIES) throw error;
      const ms = asked ?? backoffMs(failures);
      waiting(new Date(Date.now() + ms).toISOString());
      await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
      waiting(null);
    }
  }
}

function askedMs(error: ExpectedError): number | null {
  const seconds = error.details['retryAfter'];
  return typeof seconds === 'number' ? Math.min(MAX_ASKED_MS, seconds * 1000) : null;
}

/** Doubling from try to try; jitter keeps clients from coming back all at once. */
function backoffMs(failures: number): number {
  return Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
}
