import * as v from 'valibot';
import {
  checklist,
  checklistId,
  checklistItem,
  checklistNodes,
  pageLinks,
  technician,
  ticksTaken,
  tickWish,
} from './checklist';
import { count, nodeId, text } from './values';

const ticket = v.pipe(v.string(), v.maxLength(1000));

/** What the window may ask of the core about checklists. One is open at a time. */
export const CHECKLIST_CALLS = {
  /** Makes a push of these drafts, as planned at `revision`, a checklist to set by hand; answers its id. */
  'checklist.apply': { ask: v.object({ nodes: checklistNodes, revision: count, by: technician }), answer: checklistId },
  /** A checklist to take in what the service's pages show of these nodes; answers its id. */
  'checklist.read': { ask: v.object({ nodes: checklistNodes, by: technician }), answer: checklistId },
  /** The open one; null where there is none. */
  'checklist.get': { ask: v.null(), answer: v.nullable(checklist) },
  'checklist.item': { ask: v.object({ id: checklistId, node: nodeId }), answer: checklistItem },
  /** Says what became of a node, in the place of what was said before; all that follows from it happens at once. */
  'checklist.tick': { ask: tickWish, answer: v.null() },
  /** What is still open stays as it was: a draft, where the list applies. */
  'checklist.close': { ask: v.object({ id: checklistId }), answer: v.null() },
  /** A page to print. */
  'checklist.page': { ask: v.object({ id: checklistId }), answer: text },
  /** The list with its ticks, as a file for a colleague. */
  'checklist.file': { ask: v.object({ id: checklistId }), answer: text },
  /** Takes in the list, or the ticks, of a colleague's file. */
  'checklist.takeIn': { ask: v.object({ ticket }), answer: ticksTaken },
  'checklist.links': { ask: v.null(), answer: pageLinks },
  'checklist.setLinks': { ask: pageLinks, answer: v.null() },
} as const satisfies Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>;
