import { PROBE_INTERVALS, type ProbeIntervals } from './connection';
import { RETRY_POLICY, type RetryPolicy } from './retry';

/** How often the core turns to the service by itself. Tests and benchmarks have their own. */
export interface Pace {
  readonly probes: ProbeIntervals;
  readonly retries: RetryPolicy;
  /** After what failed in spite of repeats, until it is tried again, in milliseconds. */
  readonly resumeMs: number;
  /** How often it is looked whether a backup is due. */
  readonly backupMs: number;
}

export const PACE: Pace = { probes: PROBE_INTERVALS, retries: RETRY_POLICY, resumeMs: 30_000, backupMs: 10 * 60_000 };
