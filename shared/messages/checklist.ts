import * as v from 'valibot';
import { count, hopPolicy, nodeId, nodePolicy, text, utcTime } from './values';

/** What a checklist is for: to set what was drafted in the service's own pages, or to take in what these pages show. */
export const CHECKLIST_PURPOSES = ['apply', 'read'] as const;
export const TICK_STATES = ['open', 'done', 'skipped', 'failed'] as const;
export type TickState = (typeof TICK_STATES)[number];

/** More nodes than a person goes through by hand. */
export const MOST_ITEMS = 20_000;
export const MOST_TURNS = 1_000_000;

export const checklistId = v.pipe(v.string(), v.uuid());
/** Who ticks: what a technician is called. */
export const technician = v.pipe(text, v.trim(), v.minLength(1), v.maxLength(100));
const note = v.pipe(text, v.maxLength(2000));

/** What a technician said of one node. */
export const tick = v.object({
  node: nodeId,
  /** `open`: an earlier word was taken back. */
  state: v.picklist(TICK_STATES),
  by: technician,
  at: utcTime,
  note,
  /** How many ticks of this node whoever ticked had seen, this one included. */
  turn: v.pipe(count, v.minValue(1), v.maxValue(MOST_TURNS)),
  /** What the page showed, where a list reads that; null otherwise. */
  policy: v.nullable(nodePolicy),
});
export type Tick = v.InferOutput<typeof tick>;

/** One page to go to. */
export const checklistItem = v.object({
  node: nodeId,
  name: v.pipe(text, v.maxLength(500)),
  kind: v.picklist(['admin', 'domain']),
  /** The domain as A-labels; null at an admin. */
  domain: v.nullable(v.pipe(text, v.maxLength(300))),
  /** The names from the root down to the parent. */
  path: v.pipe(v.array(v.pipe(text, v.maxLength(500))), v.maxLength(100)),
  before: nodePolicy,
  after: nodePolicy,
  /** What each hop comes to where it inherits, once the list is done. */
  inherited: v.object({ incoming: hopPolicy, delivery: hopPolicy }),
});
export type ChecklistItem = v.InferOutput<typeof checklistItem>;

export const checklistHead = v.object({
  id: checklistId,
  purpose: v.picklist(CHECKLIST_PURPOSES),
  title: v.pipe(text, v.maxLength(200)),
  createdAt: utcTime,
  createdBy: technician,
});
export type ChecklistHead = v.InferOutput<typeof checklistHead>;

const row = v.object({ node: nodeId, name: text, kind: v.picklist(['admin', 'domain']), path: v.array(text) });
export type ChecklistRow = v.InferOutput<typeof row>;

/** The open checklist in short: its items in the order to work in, and what was ticked so far. */
export const checklist = v.object({ ...checklistHead.entries, rows: v.array(row), ticks: v.array(tick) });
export type Checklist = v.InferOutput<typeof checklist>;

/** How far the open checklist is. */
export const checklistCounts = v.object({
  id: checklistId,
  purpose: v.picklist(CHECKLIST_PURPOSES),
  total: count,
  done: count,
  skipped: count,
  failed: count,
});
export type ChecklistCounts = v.InferOutput<typeof checklistCounts>;

export const checklistNodes = v.pipe(v.array(nodeId), v.minLength(1), v.maxLength(1_000_000));

export const tickWish = v.object({
  id: checklistId,
  node: nodeId,
  state: v.picklist(TICK_STATES),
  by: technician,
  note,
  policy: v.nullable(nodePolicy),
});
export type TickWish = v.InferOutput<typeof tickWish>;

/** Templates of the addresses of the service's pages; null where there is none. */
const template = v.nullable(v.pipe(text, v.maxLength(2000)));
export const pageLinks = v.object({ domain: template, admin: template });
export type PageLinks = v.InferOutput<typeof pageLinks>;

/** Why a node was left as it is here: it has been changed again, what the file says of it has an error, or is not approved here. */
export const LEFT_ALONE = ['movedOn', 'faulty', 'unapproved'] as const;
const leftAlone = v.object({ name: text, why: v.picklist(LEFT_ALONE) });
export type LeftAlone = v.InferOutput<typeof leftAlone>;

/** What taking in a colleague's ticks came to. */
export const ticksTaken = v.object({
  /** Nodes that stand otherwise than before. */
  taken: count,
  leftAlone: v.array(leftAlone),
});
