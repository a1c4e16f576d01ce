import * as v from 'valibot';
import { HOP_MODES } from '../policy/policy';
import { SERVICE_KINDS } from '../service';
import { checklistCounts } from './checklist';
import { pushSummary, steps } from './history';
import {
  bytes,
  count,
  draftPolicy,
  hopPolicy,
  nodeId,
  nodePolicy,
  placeInTree,
  places,
  problem,
  strings,
  text,
  time,
} from './values';

/** What travels between window and core, as schemas; the types are inferred from them. */

export const treeColumns = v.pipe(
  v.object({
    ids: strings,
    names: strings,
    parents: places,
    sizes: places,
    depths: bytes,
    kinds: bytes,
    incoming: bytes,
    delivery: bytes,
    flags: bytes,
  }),
  v.check((tree) => Object.values(tree).every((column) => column.length === tree.ids.length)),
);

/** The columns of a tree that change most: what stands at each node, where its shape is the same. */
export const markColumns = v.pipe(
  v.object({ incoming: bytes, delivery: bytes, flags: bytes }),
  v.check(({ incoming, delivery, flags }) => incoming.length === delivery.length && incoming.length === flags.length),
);
export type MarkColumns = v.InferOutput<typeof markColumns>;

const flags = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7));
const modeCode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HOP_MODES.length - 1));
/** What the tree shows of one node, where it changed. */
export const nodeMarks = v.object({ node: nodeId, incoming: modeCode, delivery: modeCode, flags });
export type NodeMarks = v.InferOutput<typeof nodeMarks>;

const inherited = v.object({ policy: hopPolicy, from: v.nullable(placeInTree) });

export const nodeDetail = v.object({
  id: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  /** The domain as A-labels; null at an admin. */
  domain: v.nullable(text),
  /** From the root down to the parent. */
  path: v.array(placeInTree),
  inForce: nodePolicy,
  draft: v.nullable(v.object({ policy: draftPolicy, savedAt: time })),
  inherited: v.object({ incoming: inherited, delivery: inherited }),
  /** Whether the draft and the service changed the same thing differently. */
  isInConflict: v.boolean(),
});
export type NodeDetail = v.InferOutput<typeof nodeDetail>;

/** A node on the way from the root down to another, with what is set there. */
const chainStep = v.object({
  id: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  inForce: nodePolicy,
  draft: v.nullable(nodePolicy),
});
/** The ways from the root down to some nodes. */
export const chains = v.array(v.pipe(v.array(chainStep), v.readonly()));

const effectiveColumns = v.object({ modes: bytes, from: places, senders: places, recipients: places });
/** What is in force under a node, a row a node of its subtree. */
export const effectiveTable = v.pipe(
  v.object({ start: count, incoming: effectiveColumns, delivery: effectiveColumns }),
  v.check(({ incoming, delivery }) =>
    [incoming, delivery].flatMap((hop) => Object.values(hop)).every(({ length }) => length === incoming.modes.length),
  ),
);

export const savedDraft = v.object({
  /** Null where the draft equals what is in force and went away. */
  draft: v.nullable(v.object({ policy: draftPolicy, savedAt: time })),
});

export const workspaceInfo = v.object({
  id: text,
  /** Of before there was more than one: the API. */
  kind: v.optional(v.picklist(SERVICE_KINDS), 'api'),
  address: text,
  account: text,
  root: nodeId,
  role: v.picklist(['admin', 'reader']),
  anySender: v.boolean(),
});
export type WorkspaceInfo = v.InferOutput<typeof workspaceInfo>;

const connection = v.variant('state', [
  v.object({ state: v.literal('checking') }),
  v.object({ state: v.literal('online') }),
  v.object({ state: v.literal('offline'), problem }),
  v.object({ state: v.literal('tokenNeeded'), problem }),
]);
export type Connection = v.InferOutput<typeof connection>;

const activity = v.variant('kind', [
  v.object({ kind: v.literal('pull'), nodes: count, policies: count, waitingUntil: v.nullable(time) }),
  v.object({
    kind: v.literal('push'),
    done: count,
    failed: count,
    total: count,
    /** Milliseconds until the end at the pace so far; null while that cannot be said. */
    msLeft: v.nullable(count),
    waitingUntil: v.nullable(time),
  }),
  /** The service's audit is being read. */
  v.object({ kind: v.literal('audit'), entries: count, waitingUntil: v.nullable(time) }),
]);
export type Activity = v.InferOutput<typeof activity>;

/** The status line: everything that goes on by itself. */
export const status = v.object({
  connection,
  activity: v.nullable(activity),
  drafts: count,
  lastPull: v.nullable(time),
  /** How the last pull or push ended, where it did not end well. */
  lastProblem: v.nullable(problem),
  /** The last push since the start, over or not. */
  lastPush: v.nullable(pushSummary),
  /** The checklist that is open, and how far it is. */
  checklist: v.nullable(checklistCounts),
  /** Changes on the service, not made from here, since the last visit to them. */
  drift: count,
  /** The plan's: it goes up with every change of a draft or of what is in force. */
  revision: count,
  steps,
});
export type Status = v.InferOutput<typeof status>;

/** What the core opened, or why it could not. */
export const opened = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({
    state: v.literal('open'),
    workspace: workspaceInfo,
    tree: treeColumns,
    status,
    notice: v.nullable(problem),
  }),
  v.object({ state: v.literal('failed'), problem }),
]);
export type Opened = v.InferOutput<typeof opened>;

export const recentWorkspace = v.object({ id: text, address: text, account: text });
export type RecentWorkspace = v.InferOutput<typeof recentWorkspace>;
