import * as v from 'valibot';
import { OPERATIONS } from '../contract';
import { CHANGING, FAULTS, MEDDLERS, SPOILERS, STAND_INS } from './fault';

const MOST_MS = 60_000;

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const operation = v.picklist(OPERATIONS.map(({ id }) => id));
const rate = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const retryAfter = v.exactOptional(whole(0, 86_400));
const times = v.exactOptional(whole(1, 1_000_000));

/** Faults that may name a Retry-After. */
const BUSY = ['unavailable', 'tooManyRequests'] as const;
const isBusy = (fault: string): fault is (typeof BUSY)[number] => BUSY.some((busy) => busy === fault);
const OTHERS = [...STAND_INS, ...SPOILERS].filter((fault) => !isBusy(fault));

/** What befalls the next request, or the next few, of an operation or of any. */
const step = v.variant('fault', [
  v.strictObject({ fault: v.picklist(BUSY), operation: v.exactOptional(operation), times, retryAfter }),
  v.strictObject({ fault: v.picklist(OTHERS), operation: v.exactOptional(operation), times }),
  v.strictObject({ fault: v.picklist(MEDDLERS), operation: v.exactOptional(v.picklist(CHANGING)), times }),
]);

const plan = v.strictObject({
  /** What is drawn is the same for the same seed and order of requests; 1 where absent. */
  seed: v.exactOptional(whole(0, 2 ** 32 - 1)),
  /** How long requests and their answers are on their way together, and how much longer at most, by chance. */
  latency: v.exactOptional(v.strictObject({ ms: whole(0, MOST_MS), jitterMs: v.exactOptional(whole(0, MOST_MS)) })),
  /** How likely a request meets each fault. */
  rates: v.exactOptional(
    v.pipe(
      v.strictObject(v.entriesFromList(FAULTS, v.exactOptional(rate))),
      v.check(
        (rates) => Object.values(rates).reduce((sum, each) => sum + each, 0) < 1 + 1e-9,
        'The rates add up to more than 1',
      ),
    ),
  ),
  /** What every other 429 and 503 of the rates, by chance, names as Retry-After, in seconds; none does where absent. */
  retryAfter,
  /** Whom latency and rates are for; every request where absent. */
  operations: v.exactOptional(v.pipe(v.array(operation), v.minLength(1))),
  /** Used up first, from the top: a request takes the first step that is for it. */
  script: v.exactOptional(v.array(step)),
});

/** How the service misbehaves. */
export type FaultPlan = v.InferOutput<typeof plan>;
export type FaultStep = v.InferOutput<typeof step>;

/** What is wrong with a plan: a sentence for a person. */
export class FaultPlanError extends Error {}

/** Reads a plan. Throws a `FaultPlanError`. */
export function readFaultPlan(value: unknown): FaultPlan {
  const read = v.safeParse(plan, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const place = v.getDotPath(issue);
  const problem = issue.expected === 'never' ? 'There is no such member' : issue.message;
  throw new FaultPlanError(`The fault plan does not hold${place === null ? '' : ` at ${place}`}: ${problem}.`);
}
