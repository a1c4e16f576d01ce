import type { OperationId } from '../contract';
import { canBefall, FAULTS, type Fault, type Mishap } from './fault';
import { readFaultPlan, type FaultPlan, type FaultStep } from './plan';
import { createRandom } from './random';

/** What a request meets. */
export interface Fate {
  /** How long it is on its way before it is handled, in milliseconds. */
  readonly wayMs: number;
  /** And its answer, afterwards. */
  readonly wayBackMs: number;
  readonly mishap: Mishap | null;
}

export type FaultCounts = Readonly<Record<Fault, number>>;

/** How the service misbehaves at the moment. */
export interface Faults {
  readonly plan: FaultPlan | null;
  /** Begins a plan, from its first step and number. Throws a `FaultPlanError`. */
  begin(plan: unknown): void;
  end(): void;
  /** Sends every request away for so many seconds, whatever the plan says; null lets them in again. */
  setUnavailable(retryAfterSeconds: number | null): void;
  /** Settles what the next request of an operation meets; in the order in which they come. */
  next(operation: OperationId): Fate;
  /** Counts a fault that was done. */
  count(fault: Fault): void;
  /** How often each was done since the service started. */
  counts(): FaultCounts;
}

/** Each request waits for `latencyMs` first, whatever the plan adds. */
export function createFaults(latencyMs: number): Faults {
  const counts = new Map<Fault, number>();
  let playing: Playing | null = null;
  let unavailable: number | null = null;
  return {
    get plan() {
      return playing?.plan ?? null;
    },
    begin: (plan) => (playing = play(readFaultPlan(plan))),
    end: () => (playing = null),
    setUnavailable: (seconds) => (unavailable = seconds),
    next: (operation) => {
      if (unavailable !== null) {
        const mishap: Mishap = { fault: 'unavailable', retryAfter: unavailable, luck: 0 };
        return { wayMs: latencyMs, wayBackMs: 0, mishap };
      }
      const fate = playing?.next(operation) ?? UNHINDERED;
      return { ...fate, wayMs: latencyMs + fate.wayMs };
    },
    count: (fault) => counts.set(fault, (counts.get(fault) ?? 0) + 1),
    counts: () => Object.fromEntries(FAULTS.map((fault) => [fault, counts.get(fault) ?? 0])) as FaultCounts,
  };
}

export const UNHINDERED: Fate = { wayMs: 0, wayBackMs: 0, mishap: null };

interface Playing {
  readonly plan: FaultPlan;
  next(operation: OperationId): Fate;
}

function play(plan: FaultPlan): Playing {
  const { seed = 1, latency, operations, script = [] } = plan;
  const random = createRandom(seed);
  const left = script.map((step) => ({ step, times: step.times ?? 1 }));

  const scripted = (operation: OperationId): FaultStep | null => {
    const found = left.find(({ step, times }) => times > 0 && isFor(step, operation));
    if (found) found.times--;
    return found?.step ?? null;
  };

  return {
    plan,
    next: (operation) => {
      const step = scripted(operation);
      if (operations && !operations.includes(operation)) return { ...UNHINDERED, mishap: step && mishapOf(step, 0) };
      // Always as many numbers, so that what one request meets does not change what the later ones do.
      const [jitter, chance, luck] = [random(), random(), random()];
      // A client that goes in the second half does not learn what was done.
      const halfMs = latency ? (latency.ms + jitter * (latency.jitterMs ?? 0)) / 2 : 0;
      return {
        wayMs: halfMs,
        wayBackMs: halfMs,
        mishap: step ? mishapOf(step, luck) : drawn(plan, operation, chance, luck),
      };
    },
  };
}

function isFor(step: FaultStep, operation: OperationId): boolean {
  return (step.operation === undefined || step.operation === operation) && canBefall(step.fault, operation);
}

function mishapOf(step: FaultStep, luck: number): Mishap {
  return { fault: step.fault, retryAfter: ('retryAfter' in step ? step.retryAfter : null) ?? null, luck };
}

function drawn(
  { rates = {}, retryAfter }: FaultPlan,
  operation: OperationId,
  chance: number,
  luck: number,
): Mishap | null {
  let from = 0;
  for (const fault of FAULTS) {
    const rate = canBefall(fault, operation) ? (rates[fault] ?? 0) : 0;
    if (chance < from + rate) return { fault, retryAfter: luck < 0.5 ? (retryAfter ?? null) : null, luck };
    from += rate;
  }
  return null;
}
