import { Refusal } from './problems';

const MINUTE_MS = 60_000;

/**
 * Holds each caller to so many requests a minute: a bucket that is full at first and fills again evenly. Throws
 * `rate.limited` with the seconds until there is room for one.
 */
export function createRateLimit(requestsPerMinute: number, now: () => number): (caller: string) => void {
  const msEach = MINUTE_MS / requestsPerMinute;
  /** When each caller's bucket is full again. */
  const fullAt = new Map<string, number>();
  return (caller) => {
    const at = now();
    const next = Math.max(fullAt.get(caller) ?? 0, at) + msEach;
    const wait = next - at - MINUTE_MS;
    // A thousandth of a millisecond of rounding is no reason to refuse.
    if (wait > 0.001) throw new Refusal('rate.limited', { retryAfter: Math.ceil(wait / 1000) });
    fullAt.set(caller, next);
  };
}
