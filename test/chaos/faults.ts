import type { FaultPlan } from '../service/faults/plan';

/** About every third request meets something. */
export function faultsOf(seed: number): FaultPlan {
  return {
    seed,
    latency: { ms: 0, jitterMs: 8 },
    retryAfter: 0,
    rates: {
      resetBefore: 0.03,
      serverError: 0.03,
      badGateway: 0.02,
      unavailable: 0.03,
      tooManyRequests: 0.03,
      tokenExpired: 0.02,
      resetAfter: 0.05,
      resetMidAnswer: 0.03,
      halfBody: 0.03,
      htmlAnswer: 0.02,
      brokenSchema: 0.02,
      trickle: 0.01,
      versionMoved: 0.03,
      nodeDeleted: 0.005,
    },
  };
}
