import * as v from 'valibot';
import { ERROR_CODES } from '../errors/codes';
import { FINDING_CODES } from '../findings/finding';
import { HOP_MODES } from '../policy/policy';

/** What travels between window and core, as schemas; the types are inferred from them. */

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const nodeId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const time = v.pipe(v.string(), v.isoTimestamp());

const entries = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(100_000), v.readonly());
const automatic = v.object({ mode: v.literal('automatic') });
const required = v.object({ mode: v.literal('required') });
const requiredFor = v.object({ mode: v.literal('requiredFor'), senders: entries, recipients: entries });
const hopPolicy = v.variant('mode', [automatic, required, requiredFor]);
const hopSetting = v.variant('mode', [v.object({ mode: v.literal('inherit') }), automatic, required, requiredFor]);
export const nodePolicy = v.object({ incoming: hopSetting, delivery: hopSetting });
const draftHop = v.object({ mode: v.picklist(HOP_MODES), senders: entries, recipients: entries });
export const draftPolicy = v.object({ incoming: draftHop, delivery: draftHop });

export const problem = v.object({
  code: v.picklist(ERROR_CODES),
  details: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type Problem = v.InferOutput<typeof problem>;

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
const places = v.custom<Int32Array>((value) => value instanceof Int32Array);
const strings = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
);

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
    drafts: bytes,
  }),
  v.check((tree) => Object.values(tree).every((column) => column.length === tree.ids.length)),
);

const modeCode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HOP_MODES.length - 1));
/** What the tree shows of one node, where it changed. */
export const nodeMarks = v.object({ node: nodeId, incoming: modeCode, delivery: modeCode, draft: v.picklist([0, 1]) });
export type NodeMarks = v.InferOutput<typeof nodeMarks>;

const placeInTree = v.object({ id: nodeId, name: text });
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

export const listFinding = v.object({
  code: v.picklist(FINDING_CODES),
  severity: v.picklist(['error', 'warning', 'note']),
  hop: v.picklist(['incoming', 'delivery']),
  list: v.picklist(['senders', 'recipients']),
  index: v.nullable(count),
  entry: text,
});

export const planItem = v.object({
  node: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  path: v.array(placeInTree),
  before: nodePolicy,
  after: nodePolicy,
  /** Errors that keep the draft from being pushed. */
  blocking: v.array(listFinding),
  /** What the service holds now, where that is no longer what the draft was made on. */
  theirs: v.nullable(nodePolicy),
  /** Why the last push of this draft did not apply it. */
  refused: v.nullable(problem),
});
export type PlanItem = v.InferOutput<typeof planItem>;

export const workspaceInfo = v.object({
  id: text,
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
  v.object({ kind: v.literal('push'), done: count, failed: count, total: count, waitingUntil: v.nullable(time) }),
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
});
export type Status = v.InferOutput<typeof status>;

/** What became of one change of a push. */
export const pushAnswer = v.object({
  node: nodeId,
  name: text,
  state: v.picklist(['applied', 'refused']),
  problem: v.nullable(problem),
});
export type PushAnswer = v.InferOutput<typeof pushAnswer>;

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
