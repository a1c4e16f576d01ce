import * as v from 'valibot';
import { checkResult } from './check';
import { count, nodeId, nodePolicy, text, time } from './values';

/** Rows of a listing that is read a page at a time; `next` is what goes on, null at the end. */
function page<const S extends v.GenericSchema>(row: S) {
  return v.object({ rows: v.array(row), next: v.nullable(text) });
}

/** What a listing is asked for. `query` is part of a name or of a list entry; empty for all. */
export const pageAsk = v.object({
  query: v.pipe(text, v.maxLength(500)),
  next: v.nullable(v.pipe(text, v.maxLength(100))),
});

const node = { node: nodeId, name: text, kind: v.picklist(['admin', 'domain']) };

/** One push, and what became of its changes. */
export const pushSummary = v.object({
  push: count,
  account: text,
  /** Set by people in the service's own pages. */
  isByHand: v.boolean(),
  startedAt: time,
  /** Null while it is not over. */
  finishedAt: v.nullable(time),
  applied: count,
  refused: count,
  cancelled: count,
  /** What the check after it found; null where there was none. */
  check: v.nullable(checkResult),
});
export type PushSummary = v.InferOutput<typeof pushSummary>;

/** One change that was applied. */
export const historyRow = v.object({
  ...node,
  push: pushSummary,
  at: time,
  before: nodePolicy,
  after: nodePolicy,
  /** The file that it was imported from, if it was. */
  source: v.nullable(text),
  /** Who set it by hand, and what they noted; null where it was sent. */
  hand: v.nullable(v.object({ by: text, note: text })),
  /** Whether what it set is what is in force. */
  isInForce: v.boolean(),
});
export type HistoryRow = v.InferOutput<typeof historyRow>;
export const historyPage = page(historyRow);

/** One change by the service's own account of it. */
export const auditRow = v.object({
  ...node,
  id: text,
  at: time,
  actor: text,
  before: nodePolicy,
  after: nodePolicy,
  /** Whether a push from this workspace made it. */
  isFromHere: v.boolean(),
});
export type AuditRow = v.InferOutput<typeof auditRow>;
export const auditPage = page(auditRow);

/** What became of taking changes back. */
export const takenBack = v.object({
  /** Nodes that have a draft now. */
  drafted: v.array(nodeId),
  /** Names of those that were left alone: a draft waits there already, or the node is gone. */
  leftAlone: v.array(text),
});

export const DRIFT_KINDS = ['policy', 'added', 'renamed', 'moved', 'gone'] as const;

/** Something that changed on the service and that no push from here did. */
export const driftRow = v.object({
  ...node,
  id: count,
  what: v.picklist(DRIFT_KINDS),
  /** When a pull found it. */
  foundAt: time,
  /** With `policy`: what was in force and what is. */
  policies: v.nullable(v.object({ before: nodePolicy, after: nodePolicy })),
  /** With `renamed` both names, with `moved` the names of both parents. */
  names: v.nullable(v.object({ before: text, after: text })),
  /** Who did it and when, where the service's audit has been read that far. */
  author: v.nullable(v.object({ actor: text, at: time })),
  /** Found since the last visit. */
  isNew: v.boolean(),
});
export type DriftRow = v.InferOutput<typeof driftRow>;
export const driftPage = page(driftRow);

export const STEP_KINDS = ['edit', 'discard', 'settle', 'retarget', 'takeBack', 'import', 'bulk', 'changeSet'] as const;

/** A step over drafts that can be undone or done again. */
export const step = v.object({
  what: v.picklist(STEP_KINDS),
  /** Nodes in it. */
  count,
  /** The name of one of them. */
  name: text,
});
export type Step = v.InferOutput<typeof step>;

export const steps = v.object({ undo: v.nullable(step), redo: v.nullable(step) });

/** What was undone or done again. */
export const walked = v.nullable(v.object({ step, nodes: v.array(nodeId) }));
