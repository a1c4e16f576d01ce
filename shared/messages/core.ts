import * as v from 'valibot';
import {
  chains,
  draftPolicy,
  effectiveTable,
  nodeDetail,
  nodeId,
  nodeMarks,
  opened,
  planItem,
  problem,
  pushAnswer,
  savedDraft,
  status,
  treeColumns,
} from './model';

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
  'draft.save': { ask: v.object({ node: nodeId, policy: draftPolicy }), answer: savedDraft },
  'draft.discard': { ask: v.object({ node: nodeId }), answer: v.null() },
  'draft.rebase': { ask: v.object({ node: nodeId }), answer: v.null() },
  'plan.get': { ask: v.null(), answer: v.array(planItem) },
  'pull.start': { ask: v.null(), answer: v.null() },
  'push.start': { ask: v.object({ nodes: v.pipe(v.array(nodeId), v.maxLength(1_000_000)) }), answer: v.null() },
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
  pushed: v.array(pushAnswer),
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
