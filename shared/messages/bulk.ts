import * as v from 'valibot';
import { HOP_MODES } from '../policy/policy';
import { wishTotals } from './import';
import { templatePolicy } from './templates';
import { count, entries, nodeId } from './values';

/** What window and core say to each other about changing many nodes at once. */

const listWish = v.object({ add: entries, remove: entries });
const hopWish = v.object({ mode: v.nullable(v.picklist(HOP_MODES)), senders: listWish, recipients: listWish });

/** What is to be so at every node: a hop that is null is left as it is at each. */
export const bulkWish = v.object({ incoming: v.nullable(hopWish), delivery: v.nullable(hopWish) });
export type BulkWish = v.InferOutput<typeof bulkWish>;

/** A change of many nodes: a wish for each hop, a template, or that they are again as their baselines have it. */
export const bulkChange = v.variant('kind', [
  v.object({ kind: v.literal('wish'), wish: bulkWish }),
  v.object({ kind: v.literal('template'), policy: templatePolicy }),
  v.object({ kind: v.literal('baseline') }),
]);
export type BulkChange = v.InferOutput<typeof bulkChange>;

export const bulkTotals = v.object({
  ...wishTotals.entries,
  /** Nodes for which a placeholder stands for nothing: they are left alone. */
  unfilled: count,
});
export type BulkTotals = v.InferOutput<typeof bulkTotals>;

export const selection = v.pipe(v.array(nodeId), v.maxLength(1_000_000));

const listSummary = v.object({
  /** Different entries, of all the nodes' lists. */
  total: count,
  /** The most frequent ones, with how many nodes list them. */
  entries: v.array(v.object({ entry: v.string(), nodes: count })),
});
const hopSummary = v.object({
  /** How many nodes are set so, drafts counted as they are. */
  modes: v.object({ inherit: count, automatic: count, required: count, requiredFor: count }),
  senders: listSummary,
  recipients: listSummary,
});

/** What is set at nodes, taken together. */
export const bulkSummary = v.object({
  domains: count,
  admins: count,
  incoming: hopSummary,
  delivery: hopSummary,
});
export type BulkSummary = v.InferOutput<typeof bulkSummary>;
export type HopSummary = v.InferOutput<typeof hopSummary>;
