import * as v from 'valibot';
import { count, nodeId, problem, text, time } from './values';

/** What window and core say to each other about the check after a push. */

const hopState = v.picklist(['accepted', 'rejected', 'notReached']);

/** A message with which the service's mail server did something else than the what-if says. */
const disagreement = v.object({
  node: nodeId,
  sender: text,
  recipient: text,
  tls: v.boolean(),
  hop: v.picklist(['incoming', 'delivery']),
  said: hopState,
  saw: hopState,
});

/** What a check found. */
export const checkResult = v.object({
  at: time,
  /** Changes that were read back, and the nodes of those that are not as they were pushed. */
  read: count,
  differing: v.array(v.object({ node: nodeId, name: text })),
  /** Messages that were tried on the service's mail server; null where it has none for that. */
  tried: v.nullable(
    v.object({
      domains: count,
      messages: count,
      delivered: count,
      unanswered: count,
      disagreements: v.array(disagreement),
    }),
  ),
  isCancelled: v.boolean(),
  /** Why it could not go to its end. */
  problem: v.nullable(problem),
});
export type CheckResult = v.InferOutput<typeof checkResult>;

/** The check under way, or the last one. */
export const checkState = v.variant('state', [
  v.object({ state: v.literal('idle') }),
  v.object({ state: v.literal('running'), push: count, done: count, total: count }),
  v.object({ state: v.literal('over'), push: count, result: checkResult }),
]);
export type CheckState = v.InferOutput<typeof checkState>;
