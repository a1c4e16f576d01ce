import type { Dialect } from '../../../shared/csv/dialect';
import type { Encoding } from '../../../shared/csv/encoding';
import type { Mapping } from '../../../shared/csv/columns';
import type { ImportCode } from '../../../shared/csv/problems';
import type { ImportChoices } from '../../../shared/csv/wish';
import type {
  ImportCounts,
  ImportPlanRow,
  ImportPreview,
  ImportState,
  ImportTotals,
  ProblemRow,
} from '../../../shared/messages/import';
import type { Problem } from '../../../shared/messages/values';
import type { TreeShape } from '../../../shared/tree/columns';
import type { Source } from './source';

/** What the core asks of the thread that imports, and what it answers. */
export interface Work {
  open: { ask: Source; answer: ImportPreview };
  read: { ask: { encoding: Encoding; dialect: Dialect }; answer: ImportPreview };
  /** Reads every row, and works out what the good ones would do. */
  check: { ask: CheckAsk; answer: Standing };
  /** Works it out again, on what is in the workspace by now. */
  plan: { ask: null; answer: Standing };
  planRows: { ask: { from: number; count: number }; answer: ImportPlanRow[] };
  problems: {
    ask: { code: ImportCode | null; from: number; count: number };
    answer: { total: number; rows: ProblemRow[] };
  };
  mend: { ask: { edits: readonly { row: number; column: number; text: string }[] }; answer: null };
  /** Answers how many rows it changed. */
  fix: { ask: { code: ImportCode }; answer: number };
  skip: { ask: { rows: readonly number[] | null; code: ImportCode | null }; answer: null };
  bringBack: { ask: null; answer: null };
  /** Writes what is not imported; answers how many rows. */
  saveRest: { ask: { path: string }; answer: number };
  /** Takes the workspace's file for itself: no one else writes to it until the import is written or given up. */
  begin: { ask: null; answer: null };
  write: { ask: null; answer: Written };
  giveUp: { ask: null; answer: null };
}

export interface CheckAsk {
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  readonly tree: TreeShape;
  readonly anySender: boolean;
  /** The workspace's. */
  readonly file: string;
}

/** How the rows stand, and what the good ones would do. */
export interface Standing {
  readonly counts: ImportCounts;
  readonly totals: ImportTotals;
}

export interface Written {
  /** Places in the tree whose draft came, changed or went. */
  readonly places: Int32Array;
  /** Names that wait for a pull. */
  readonly waiting: number;
}

export type WorkName = keyof Work;
export type WorkAsk<W extends WorkName> = Work[W]['ask'];
export type WorkAnswer<W extends WorkName> = Work[W]['answer'];

/** What does each work. */
export type WorkHandlers = {
  readonly [W in WorkName]: (ask: WorkAsk<W>, signal: AbortSignal) => WorkAnswer<W> | Promise<WorkAnswer<W>>;
};

export type ToWorker =
  | { readonly type: 'ask'; readonly id: number; readonly work: WorkName; readonly ask: unknown }
  | { readonly type: 'cancel' }
  /** Ends the thread after what is under way. */
  | { readonly type: 'stop' };
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'error'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'defect'; readonly id: number; readonly error: unknown }
  | { readonly type: 'progress'; readonly state: ImportState };
