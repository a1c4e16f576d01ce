import { setTimeout as wait } from 'node:timers/promises';
import { ExpectedError, isWorthRetry } from '../../../shared/errors/codes';

/** How failures are met that come without a word on when to come back. */
export interface RetryPolicy {
  /** Tries of one request. */
  readonly tries: number;
  readonly firstBackoffMs: number;
  readonly maxBackoffMs: number;
}

export const RETRY_POLICY: RetryPolicy = { tries: 5, firstBackoffMs: 250, maxBackoffMs: 15_000 };

/** However long the service asks to be left alone, it is looked at again after this. */
const MAX_ASKED_MS = 15 * 60_000;

export interface Patience {
  readonly policy: RetryPolicy;
  /** Until when nothing is sent (RFC 3339); null when it goes on. */
  readonly waiting: (until: string | null) => void;
  /** Ends the waiting; its reason is thrown then. */
  readonly signal: AbortSignal;
}

/** That of work that shows no waiting of its own. */
export function patienceWith(policy: RetryPolicy, signal: AbortSignal): Patience {
  return { policy, waiting: () => undefined, signal };
}

/**
 * Sends a request until it is answered: as often as the service itself asks to come back later (Retry-After), a few times
 * where it just fails. Throws the last failure, and at once what no repeat can mend.
 */
export async function withRetries<T>(ask: () => Promise<T>, patience: Patience): Promise<T> {
  for (let failures = 0; ;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ExpectedError) || !isWorthRetry(error.code)) throw error;
      const asked = askedMs(error);
      if (asked === null && ++failures === patience.policy.tries) throw error;
      await waitFor(asked ?? backoffMs(failures, patience.policy), patience);
    }
  }
}

/** Waits as after the first failure. */
export function backoff(patience: Patience): Promise<void> {
  return waitFor(backoffMs(1, patience.policy), patience);
}

async function waitFor(ms: number, { waiting, signal }: Patience): Promise<void> {
  waiting(new Date(Date.now() + ms).toISOString());
  await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  waiting(null);
}

function askedMs(error: ExpectedError): number | null {
  const seconds = error.details['retryAfter'];
  return typeof seconds === 'number' ? Math.min(MAX_ASKED_MS, seconds * 1000) : null;
}

/** Doubling from try to try; jitter keeps clients from coming back all at once. */
function backoffMs(failures: number, { firstBackoffMs, maxBackoffMs }: RetryPolicy): number {
  return Math.min(maxBackoffMs, firstBackoffMs * 2 ** (failures - 1)) * (0.5 + Math.random() / 2);
}
