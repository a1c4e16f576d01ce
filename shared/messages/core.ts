import * as v from 'valibot';
import { auditPage, driftPage, historyPage, pageAsk, takenBack, walked } from './history';
import { chains, effectiveTable, nodeDetail, nodeMarks, opened, savedDraft, status, treeColumns } from './model';
import { exportFormat, planItem, planTable, settlement } from './plan';
import { count, draftPolicy, nodeId, places, problem, text } from './values';

const nodeIds = v.pipe(v.array(nodeId), v.maxLength(1_000_000));

/** What the window may ask of the core: each call's question and answer. The one place where either side learns of a call. */
export const CORE_CALLS = {
  'workspace.current': { ask: v.null(), answer: opened },
  'workspace.connect': {
    ask: v.object({ address: v.pipe(v.string(), v.maxLength(2000)), token: v.pipe(v.string(), v.maxLength(10_000)) }),
    answer: opened,
  },
  'workspace.open': { ask: v.object({ id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}$/)) }), answer: opened },
  'workspace.close': { ask: v.null(), answer: v.null() },
  'workspace.authorize': { ask: v.object({ token: v.pipe(v.string(), v.maxLength(10_000)) }), answer: v.null() },
  'connection.check': { ask: v.null(), answer: v.null() },
  'node.get': { ask: v.object({ node: nodeId }), answer: nodeDetail },
  'chains.get': { ask: v.object({ nodes: v.pipe(v.array(nodeId), v.maxLength(100_000)) }), answer: chains },
  'effective.get': { ask: v.object({ node: nodeId, drafts: v.boolean() }), answer: effectiveTable },
  /** `from` is what was shown as the person changed it into `policy`: what came between, as by a pull, is kept. */
  'draft.save': { ask: v.object({ node: nodeId, from: draftPolicy, policy: draftPolicy }), answer: savedDraft },
  'draft.discard': { ask: v.object({ nodes: nodeIds }), answer: v.null() },
  /** Puts the draft of a node that went away on another, which must have none. */
  'draft.retarget': { ask: v.object({ from: nodeId, to: nodeId }), answer: v.null() },
  'conflicts.settle': { ask: v.object({ items: v.pipe(v.array(settlement), v.maxLength(100_000)) }), answer: v.null() },
  /** Null where there was nothing to undo, or to do again. */
  undo: { ask: v.null(), answer: walked },
  redo: { ask: v.null(), answer: walked },
  /** `without`: drafts that a person took out of the push. */
  'plan.get': { ask: v.object({ without: nodeIds }), answer: planTable },
  /** Drafts in full, in the order asked for; what is no draft any more is left out. */
  'plan.items': { ask: v.object({ nodes: v.pipe(v.array(nodeId), v.maxLength(1000)) }), answer: v.array(planItem) },
  /** The places in the tree of the domains that feel a draft. */
  'plan.reach': { ask: v.object({ node: nodeId, without: nodeIds }), answer: places },
  'plan.export': { ask: v.object({ nodes: nodeIds, without: nodeIds, format: exportFormat }), answer: text },
  /** `full`: everything is read anew, whatever was read before. */
  'pull.start': { ask: v.object({ full: v.boolean() }), answer: v.null() },
  /** `revision`: the plan that a person looked at; where it has changed since, nothing is pushed. */
  'push.start': { ask: v.object({ nodes: nodeIds, revision: count }), answer: v.null() },
  'history.get': { ask: pageAsk, answer: historyPage },
  /** Drafts that take back a whole push, or these nodes of it. */
  'history.takeBack': { ask: v.object({ push: count, nodes: v.nullable(nodeIds) }), answer: takenBack },
  'audit.get': { ask: pageAsk, answer: auditPage },
  /** Begins to read what the service's audit has that was not read yet. */
  'audit.start': { ask: v.null(), answer: v.null() },
  'drift.get': { ask: pageAsk, answer: driftPage },
  /** A person has seen all that was found so far. */
  'drift.seen': { ask: v.null(), answer: v.null() },
  'sync.cancel': { ask: v.null(), answer: v.null() },
} as const satisfies Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;

export type CoreCall = keyof typeof CORE_CALLS;
export type Ask<C extends CoreCall> = v.InferOutput<(typeof CORE_CALLS)[C]['ask']>;
export type Answer<C extends CoreCall> = v.InferOutput<(typeof CORE_CALLS)[C]['answer']>;

/** What the core tells the window unasked. */
export const CORE_EVENTS = {
  /** Another file is open than the window knew: the one that was is damaged. */
  opened,
  status,
  tree: treeColumns,
  /** The nodes whose policy in force or draft changed, where the tree itself did not. */
  marks: v.array(nodeMarks),
} as const satisfies Record<string, v.GenericSchema>;

export type CoreEvent = keyof typeof CORE_EVENTS;
export type EventValue<E extends CoreEvent> = v.InferOutput<(typeof CORE_EVENTS)[E]>;

const callNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A call on the wire. `ask` is parsed by the call's own schema afterwards. */
export const request = v.object({
  id: callNumber,
  call: v.picklist(Object.keys(CORE_CALLS) as [CoreCall, ...CoreCall[]]),
  ask: v.unknown(),
});
export type Request = v.InferOutput<typeof request>;

/** What comes back: an answer, an expected error or an event; each value is parsed by its own schema afterwards. */
export const reply = v.variant('type', [
  v.object({ type: v.literal('answer'), id: callNumber, answer: v.unknown() }),
  v.object({ type: v.literal('error'), id: callNumber, problem }),
  v.object({
    type: v.literal('event'),
    event: v.picklist(Object.keys(CORE_EVENTS) as [CoreEvent, ...CoreEvent[]]),
    value: v.unknown(),
  }),
]);
export type Reply = v.InferOutput<typeof reply>;
