import * as v from 'valibot';
import {
  cellEdit,
  exportWish,
  importCode,
  importFormat,
  importHow,
  importPlanRows,
  importPreview,
  importSource,
  importState,
  mapping,
  problemRows,
  range,
  waitingName,
} from './import';
import { bulkChange, bulkSummary, bulkTotals, selection } from './bulk';
import { auditPage, driftPage, historyPage, pageAsk, takenBack, walked } from './history';
import {
  chains,
  effectiveTable,
  markColumns,
  nodeDetail,
  nodeMarks,
  opened,
  savedDraft,
  status,
  treeColumns,
} from './model';
import { checkState } from './check';
import {
  changeSetId,
  changeSetItems,
  changeSetNote,
  changeSetSummary,
  changeSetTitle,
  changeSetView,
  commentText,
  taken,
  team,
  teamWish,
  verdictKind,
} from './changeSets';
import { connectAsk } from './connect';
import { customersPreview, customersState } from './customers';
import { CHECKLIST_CALLS } from './checklistCalls';
import { backup, reachStep, workspaceHealth } from './diagnostics';
import { exportFormat, planItem, planTable, settlement } from './plan';
import { nodeProbe, planStops, probeOutcomes, probeSettings, probeState } from './probe';
import { baselines, exceptionWish, savedSearch, template, templateId, templatesRead, templateWish } from './templates';
import { count, draftPolicy, nodeId, places, problem, text } from './values';

const nodeIds = v.pipe(v.array(nodeId), v.maxLength(1_000_000));

/** What the window may ask of the core: each call's question and answer. The one place where either side learns of a call. */
export const CORE_CALLS = {
  'workspace.current': { ask: v.null(), answer: opened },
  'workspace.connect': {
    ask: connectAsk,
    answer: opened,
  },
  /** Opens the workspace of sample data, or makes it. */
  'workspace.sample': { ask: v.null(), answer: opened },
  'workspace.open': { ask: v.object({ id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}$/)) }), answer: opened },
  'workspace.close': { ask: v.null(), answer: v.null() },
  /** Another token; of a Control Panel, another password. */
  'workspace.authorize': { ask: v.object({ token: v.pipe(v.string(), v.maxLength(10_000)) }), answer: v.null() },
  'connection.check': { ask: v.null(), answer: v.null() },
  'node.get': { ask: v.object({ node: nodeId }), answer: nodeDetail },
  'chains.get': { ask: v.object({ nodes: v.pipe(v.array(nodeId), v.maxLength(100_000)) }), answer: chains },
  'effective.get': { ask: v.object({ node: nodeId, drafts: v.boolean() }), answer: effectiveTable },
  /** `from` is what was shown as the person changed it into `policy`: what came between, as by a pull, is kept. */
  'draft.save': { ask: v.object({ node: nodeId, from: draftPolicy, policy: draftPolicy }), answer: savedDraft },
  /** What is set at nodes, taken together. */
  'bulk.summary': { ask: v.object({ nodes: selection }), answer: bulkSummary },
  /** What a change of all of them would do; the next one that is asked for takes its place. */
  'bulk.preview': { ask: v.object({ nodes: selection, change: bulkChange }), answer: bulkTotals },
  /** Makes it so, in one step; answers how many drafts came, changed or went. */
  'bulk.apply': { ask: v.object({ nodes: selection, change: bulkChange }), answer: count },
  /** The places of the nodes with the text in an entry of a list, in force or drafted. */
  'search.entries': { ask: v.object({ query: v.pipe(v.string(), v.minLength(1), v.maxLength(500)) }), answer: places },
  'searches.all': { ask: v.null(), answer: v.array(savedSearch) },
  'searches.save': { ask: savedSearch, answer: v.null() },
  'searches.remove': { ask: v.object({ name: v.string() }), answer: v.null() },
  'templates.all': { ask: v.null(), answer: v.array(template) },
  /** Answers its id. */
  'templates.save': { ask: templateWish, answer: templateId },
  'templates.remove': { ask: v.object({ id: templateId }), answer: v.null() },
  /** Adds those of a file that a person chose. */
  'templates.read': { ask: v.object({ ticket: v.pipe(v.string(), v.maxLength(100)) }), answer: templatesRead },
  'baselines.get': { ask: v.null(), answer: baselines },
  'baselines.set': { ask: v.object({ node: nodeId, template: templateId }), answer: v.null() },
  'baselines.remove': { ask: v.object({ node: nodeId }), answer: v.null() },
  'baselines.except': { ask: exceptionWish, answer: v.null() },
  'baselines.removeExceptions': { ask: v.object({ nodes: nodeIds }), answer: v.null() },
  /** Who is as agreed and who is not, of one node's baseline or of all, as a file that others can read. */
  'baselines.report': { ask: v.object({ node: v.nullable(nodeId), format: exportFormat }), answer: text },
  /** Those that were made or opened here, the one touched last first. */
  'changeSets.list': { ask: v.null(), answer: v.array(changeSetSummary) },
  'changeSets.get': { ask: v.object({ id: changeSetId }), answer: changeSetView },
  /** Its items in full, a page at a time: the first `atLeast`, or those after `next`. */
  'changeSets.items': {
    ask: v.object({ id: changeSetId, next: v.nullable(v.pipe(text, v.maxLength(20))), atLeast: count }),
    answer: changeSetItems,
  },
  /** Makes one of the drafts of these nodes, or puts them in the place of what `into` has. Answers its id. */
  'changeSets.make': {
    ask: v.object({ nodes: nodeIds, title: changeSetTitle, note: changeSetNote, into: v.nullable(changeSetId) }),
    answer: changeSetId,
  },
  /** Takes in a file that a person chose; answers the id of the change set in it. */
  'changeSets.open': { ask: v.object({ ticket: v.pipe(v.string(), v.maxLength(100)) }), answer: changeSetId },
  /** Writes it to a file; answers how many items. */
  'changeSets.write': {
    ask: v.object({ id: changeSetId, ticket: v.pipe(v.string(), v.maxLength(100)) }),
    answer: count,
  },
  'changeSets.comment': {
    ask: v.object({ id: changeSetId, node: v.nullable(nodeId), text: commentText }),
    answer: v.null(),
  },
  /** What one decides about items; null takes one's own word back. */
  'changeSets.judge': {
    ask: v.object({ id: changeSetId, nodes: nodeIds, verdict: v.nullable(verdictKind) }),
    answer: v.null(),
  },
  /** Makes drafts of what was approved, or of everything: what a push needs it asks for itself. */
  'changeSets.take': { ask: v.object({ id: changeSetId, which: v.picklist(['approved', 'all']) }), answer: taken },
  'changeSets.remove': { ask: v.object({ id: changeSetId }), answer: v.null() },
  'team.get': { ask: v.null(), answer: team },
  'team.set': { ask: teamWish, answer: team },
  /** Makes a key to sign with, in the place of the one before. */
  'team.makeKey': { ask: v.null(), answer: team },
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
  /** What a push would stop, by what probes found. */
  'plan.stops': { ask: v.object({ without: nodeIds }), answer: planStops },
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
  /** Reads the beginning of a file, or of what was pasted. `format` and `mapping` are found by themselves. One import at a time. */
  'import.open': { ask: importSource, answer: importPreview },
  /** Reads the beginning again, in another format. */
  'import.read': { ask: importFormat, answer: importPreview },
  /** Begins to check every row and to work out what it would do; how it goes is told by the event `import`. */
  'import.check': { ask: v.object({ mapping, how: importHow }), answer: v.null() },
  /** Bad rows: of one kind, or all. */
  'import.problems': { ask: v.object({ code: v.nullable(importCode), range }), answer: problemRows },
  /** Puts other text in cells of bad rows. What is right then joins the good rows. */
  'import.mend': { ask: v.object({ edits: v.pipe(v.array(cellEdit), v.maxLength(10_000)) }), answer: v.null() },
  /** Mends every row that has a fix for this kind of problem; answers how many rows changed. */
  'import.fix': { ask: v.object({ code: importCode }), answer: count },
  /** Leaves out these bad rows; null for all of a kind, or all there are. */
  'import.skip': {
    ask: v.object({ rows: v.nullable(v.array(count)), code: v.nullable(importCode) }),
    answer: v.null(),
  },
  /** Makes the rows that were left out bad rows again. */
  'import.bringBack': { ask: v.null(), answer: v.null() },
  /** Begins to work the plan out again, for the rows as they are. */
  'import.planAgain': { ask: v.null(), answer: v.null() },
  'import.plan': { ask: range, answer: importPlanRows },
  /** Begins to write the drafts: all of them, or none. */
  'import.write': { ask: v.null(), answer: v.null() },
  /** Writes the rows that are bad or left out to a file, with a column that says why; answers how many. */
  'import.saveRest': { ask: v.object({ ticket: v.pipe(v.string(), v.maxLength(100)) }), answer: count },
  /** What waits for a pull to bring its node, the oldest first. */
  'import.waiting': { ask: v.null(), answer: v.array(waitingName) },
  'import.forgetWaiting': { ask: v.object({ ids: v.array(count) }), answer: v.null() },
  /** Stops what is under way. What was checked stays; what was being written is not. */
  'import.cancel': { ask: v.null(), answer: v.null() },
  'import.close': { ask: v.null(), answer: v.null() },
  /** Writes policies to a file; answers how many nodes. */
  'export.csv': { ask: exportWish, answer: count },
  /** Whose the domains are, where a person says so. */
  'customers.get': { ask: v.null(), answer: customersState },
  /** Reads a file that a person chose, and says what it would do. */
  'customers.read': { ask: v.object({ ticket: v.pipe(v.string(), v.maxLength(1000)) }), answer: customersPreview },
  /** Takes over what was read last, in the place of what was there. Throws `customers.nothing_read`. */
  'customers.use': { ask: v.null(), answer: customersState },
  /** All domains stand under the root again. */
  'customers.remove': { ask: v.null(), answer: customersState },
  /** Writes it to a file; answers how many rows. */
  'customers.export': { ask: v.object({ ticket: v.pipe(v.string(), v.maxLength(1000)) }), answer: count },
  'check.state': { ask: v.null(), answer: v.object({ state: checkState, always: v.boolean() }) },
  /** Whether every push is checked from now on. */
  'check.setAlways': { ask: v.object({ always: v.boolean() }), answer: v.null() },
  /** Begins to look whether the service does what a push set; how it goes is told by the event `check`. */
  'check.start': { ask: v.object({ push: count }), answer: v.null() },
  'check.cancel': { ask: v.null(), answer: v.null() },
  /** Reads the workspace's file from end to end. */
  'diagnostics.health': { ask: v.null(), answer: workspaceHealth },
  /** Tries the way to the service, a step at a time. */
  'diagnostics.reach': { ask: v.null(), answer: v.array(reachStep) },
  /** The newest first. */
  'backups.list': { ask: v.null(), answer: v.array(backup) },
  'backups.make': { ask: v.null(), answer: v.array(backup) },
  /** Puts a backup in the place of the workspace, which is set aside. */
  'backups.restore': { ask: v.object({ name: backup.entries.name }), answer: opened },
  'probe.known': { ask: v.null(), answer: v.object({ outcomes: probeOutcomes, state: probeState }) },
  /** Throws `node.unknown` for what is no domain. */
  'probe.get': { ask: v.object({ node: nodeId }), answer: nodeProbe },
  /** Begins to look at the servers of these nodes, and of all domains under them; how it goes is told by the event `probe`. */
  'probe.start': { ask: v.object({ nodes: selection }), answer: v.null() },
  'probe.cancel': { ask: v.null(), answer: v.null() },
  'probe.settings': { ask: v.null(), answer: v.object({ settings: probeSettings, defaults: probeSettings }) },
  'probe.setSettings': { ask: probeSettings, answer: v.null() },
  ...CHECKLIST_CALLS,
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
  /** The same of very many nodes: of all of them. */
  markColumns,
  import: importState,
  probe: probeState,
  check: checkState,
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
