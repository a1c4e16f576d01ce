import * as v from 'valibot';
import { LONG_COLUMNS, SHAPES, WIDE_COLUMNS } from '../csv/columns';
import { QUOTES, SEPARATORS } from '../csv/dialect';
import { ENCODINGS } from '../csv/encoding';
import { ACTIONS, EMPTY_MEANINGS, REPEATED_CHOICES } from '../csv/wish';
import { IMPORT_CODES } from '../csv/problems';
import { STRICTNESSES } from '../policy/strictness';
import { count, nodeId, nodePolicy, problem, text } from './values';

/** What window and core say to each other about an import of drafts from CSV, and an export to it. */

/** Where the text comes from: a file that main knows by a ticket, or cells that were pasted. */
export const importSource = v.variant('kind', [
  v.object({ kind: v.literal('file'), ticket: v.pipe(text, v.maxLength(100)) }),
  v.object({ kind: v.literal('pasted'), text: v.pipe(text, v.maxLength(50_000_000)) }),
]);

const dialect = v.object({
  separator: v.picklist(SEPARATORS),
  quote: v.picklist(QUOTES),
  hasSepLine: v.boolean(),
  hasHeader: v.boolean(),
});

const column = v.picklist([...WIDE_COLUMNS, ...LONG_COLUMNS]);
export const mapping = v.object({
  shape: v.picklist(SHAPES),
  /** By the file's column; null: it is left out. */
  columns: v.pipe(v.array(v.nullable(column)), v.maxLength(10_000), v.readonly()),
});

/** How the file is read: found by itself, changeable. */
export const importFormat = v.object({ encoding: v.picklist(ENCODINGS), dialect });
export type ImportFormat = v.InferOutput<typeof importFormat>;

/** The first rows as they are read so. */
export const importPreview = v.object({
  /** The file's name; empty where cells were pasted. */
  name: text,
  /** In bytes. */
  size: count,
  format: importFormat,
  mapping,
  /** Empty where there is none. */
  header: v.array(text),
  rows: v.array(v.array(text)),
});
export type ImportPreview = v.InferOutput<typeof importPreview>;

/** What is done with what the file says. */
export const importHow = v.object({
  action: v.picklist(ACTIONS),
  empty: v.picklist(EMPTY_MEANINGS),
  repeated: v.picklist(REPEATED_CHOICES),
});
export type ImportHow = v.InferOutput<typeof importHow>;

export const importCode = v.picklist(IMPORT_CODES);

const cellProblem = v.object({
  /** The file's column; null for the row as a whole. */
  column: v.nullable(count),
  code: importCode,
  /** The word or entry that is wrong. */
  entry: text,
  /** What else its sentence names. */
  other: v.exactOptional(text),
  /** What the entry would become; null takes it out. Absent where only a person can mend it. */
  fix: v.exactOptional(v.nullable(text)),
});

/** A row that cannot be imported as it is. */
export const problemRow = v.object({
  /** As a spreadsheet counts: the first row of the file is 1. */
  row: count,
  cells: v.array(text),
  problems: v.array(cellProblem),
});
export type ProblemRow = v.InferOutput<typeof problemRow>;

/** How the rows stand. */
export const importCounts = v.object({
  /** Without the header and blank lines. */
  rows: count,
  good: count,
  bad: count,
  /** Rows that a person leaves out. */
  skipped: count,
  /** Rows with each kind of problem, the most frequent first; `fixable`: how many of them have a fix of their own. */
  codes: v.array(v.object({ code: importCode, rows: count, fixable: count })),
  /** Bad rows beyond those that can be mended here: they are only counted, and saved with the rest. */
  beyond: count,
});
export type ImportCounts = v.InferOutput<typeof importCounts>;

/** What writing what is asked for would do. */
export const wishTotals = v.object({
  /** Nodes whose draft would come, change or go. */
  changes: count,
  /** Nodes where all is so already. */
  same: count,
  /** Among the changes, by what they do to what is in force. */
  strictness: v.object({ same: count, tightens: count, loosens: count, mixed: count }),
  /** Domains that feel any of them. */
  reached: count,
  /** Drafts that could not be pushed as they would be: a list has errors or is empty. */
  faulty: count,
});
export type WishTotals = v.InferOutput<typeof wishTotals>;

export const importTotals = v.object({
  ...wishTotals.entries,
  /** Names of no node: they wait for the next pull. */
  waiting: count,
});
export type ImportTotals = v.InferOutput<typeof importTotals>;

export const importPlanRow = v.object({
  node: nodeId,
  name: text,
  kind: v.picklist(['admin', 'domain']),
  /** The customers above it, from the root's child down. */
  path: v.array(text),
  /** In force. */
  before: nodePolicy,
  after: nodePolicy,
  strictness: v.picklist(STRICTNESSES),
  reach: count,
  isFaulty: v.boolean(),
  /** Whether a draft that is there already would change. */
  hasDraft: v.boolean(),
});
export type ImportPlanRow = v.InferOutput<typeof importPlanRow>;

/** Where an import is; the window draws the wizard from it. */
export const importState = v.variant('phase', [
  /** Rows are read and checked. */
  v.object({ phase: v.literal('checking'), rows: count, bytes: count, totalBytes: count }),
  /** What good rows would do is worked out. */
  v.object({ phase: v.literal('planning'), done: count, total: count }),
  v.object({ phase: v.literal('checked'), counts: importCounts, totals: importTotals }),
  v.object({ phase: v.literal('writing'), done: count, total: count }),
  v.object({ phase: v.literal('done'), drafted: count, waiting: count }),
  /** It did not go on; nothing was written. */
  v.object({ phase: v.literal('failed'), problem }),
]);
export type ImportState = v.InferOutput<typeof importState>;

/** What an import asks of a node that no pull has brought yet. */
export const waitingName = v.object({
  id: count,
  name: text,
  /** The file's name; empty where cells were pasted. */
  source: text,
});

/** A part of a list that is read as it is scrolled to. */
export const range = v.object({ from: count, count: v.pipe(count, v.maxValue(500)) });
export const problemRows = v.object({ total: count, rows: v.array(problemRow) });
export const importPlanRows = v.object({ total: count, rows: v.array(importPlanRow) });

export const cellEdit = v.object({ row: count, column: count, text: v.pipe(text, v.maxLength(1_000_000)) });

/** Which nodes an export writes, what of them, and in which shape. */
export const exportWish = v.object({
  ticket: v.pipe(text, v.maxLength(100)),
  /** Null for all. */
  nodes: v.nullable(v.pipe(v.array(nodeId), v.maxLength(1_000_000))),
  shape: v.picklist(SHAPES),
  /** `explicit`: nodes with a policy of their own; `effective`: all of them, with what is in force. */
  what: v.picklist(['explicit', 'effective']),
});
