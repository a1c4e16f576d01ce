import * as v from 'valibot';
import { STRICTNESSES } from '../policy/strictness';
import {
  bytes,
  count,
  draftPolicy,
  listFinding,
  nodeId,
  nodePolicy,
  places,
  placeInTree,
  problem,
  strings,
  text,
  time,
} from './values';

/** Where a draft stands, what needs a person most first. */
export const PLAN_STATES = ['orphaned', 'conflict', 'blocked', 'unapproved', 'refused', 'sending', 'ready'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What drafts a push takes: one that was refused may be tried again. */
export const PUSHABLE_STATES: readonly PlanState[] = ['ready', 'refused'];

/** The code of a hop that a draft leaves as it is; any other is 1 + the place in STRICTNESSES. */
export const HOP_UNCHANGED = 0;

/**
 * All drafts, a row a draft, oldest first. What a change does (strictness, reach) is worked out for a push of all that can be
 * pushed and that a person did not take out.
 */
export const planTable = v.pipe(
  v.object({
    /** Goes up with every change of a draft or of what is in force; a push names the one that was read. */
    revision: count,
    nodes: strings,
    names: strings,
    /** 0 an admin, 1 a domain. */
    kinds: bytes,
    /** Places in PLAN_STATES. */
    states: bytes,
    /** Places in STRICTNESSES. */
    strictness: bytes,
    /** HOP_UNCHANGED, or 1 + a place in STRICTNESSES. */
    incoming: bytes,
    delivery: bytes,
    /** Domains that feel the change. */
    reach: places,
    /** Warnings of the checks. */
    warnings: bytes,
    /** 1 where what changed on the service was merged in since a person last saved the draft. */
    merged: bytes,
    /** Domains that feel any change of the push, each counted once. */
    reached: count,
  }),
  v.check(({ nodes, ...rest }) =>
    Object.values(rest).every((value) => typeof value === 'number' || value.length === nodes.length),
  ),
);
export type PlanTable = v.InferOutput<typeof planTable>;

/** What the service holds where a draft is in conflict with it. */
const conflict = v.object({
  base: nodePolicy,
  theirs: nodePolicy,
  /** Names what was looked at: a conflict that has moved on is not settled blindly. */
  version: text,
});

/** One draft in full. */
export const planItem = v.object({
  node: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  path: v.array(placeInTree),
  state: v.picklist(PLAN_STATES),
  savedAt: time,
  /** What the draft changes: in a conflict what it was made on, else what is in force. */
  before: nodePolicy,
  after: nodePolicy,
  /** Errors first. */
  findings: v.array(listFinding),
  conflict: v.nullable(conflict),
  /** Why the last push of this draft did not apply it. */
  refused: v.nullable(problem),
  isMerged: v.boolean(),
});
export type PlanItem = v.InferOutput<typeof planItem>;

/** What a person decided about a conflict, on the version that was looked at. */
export const settlement = v.object({ node: nodeId, version: text, policy: draftPolicy });

export const EXPORT_FORMATS = ['markdown', 'csv', 'html'] as const;
export const exportFormat = v.picklist(EXPORT_FORMATS);
export type ExportFormat = v.InferOutput<typeof exportFormat>;

/** What `strictness` codes stand for. */
export function strictnessOfCode(code: number | undefined): (typeof STRICTNESSES)[number] {
  return STRICTNESSES[code ?? 0] ?? 'same';
}
