import type { Dialect } from '../../../shared/csv/dialect';
import type { Encoding } from '../../../shared/csv/encoding';
import type { Mapping } from '../../../shared/csv/columns';
import type { ImportCode } from '../../../shared/csv/problems';
import type { ImportChoices, NodeWish } from '../../../shared/csv/wish';
import type { ImportCounts, ImportPreview, ProblemRow } from '../../../shared/messages/import';
import type { Problem } from '../../../shared/messages/values';
import type { TreeShape } from '../../../shared/tree/columns';
import type { Source } from './source';

/** What the core asks of the thread that reads files, and what it answers. */
export interface Work {
  open: { ask: Source; answer: ImportPreview };
  read: { ask: { encoding: Encoding; dialect: Dialect }; answer: ImportPreview };
  check: { ask: CheckAsk; answer: ImportCounts };
  /** Wishes in the order they were met, from one on. */
  wishes: { ask: { from: number; count: number }; answer: readonly (readonly [place: number, wish: NodeWish])[] };
  waiting: { ask: null; answer: readonly (readonly [name: string, wish: NodeWish])[] };
  problems: {
    ask: { code: ImportCode | null; from: number; count: number };
    answer: { total: number; rows: ProblemRow[] };
  };
  mend: { ask: { edits: readonly { row: number; column: number; text: string }[] }; answer: ImportCounts };
  fix: { ask: { code: ImportCode }; answer: { changed: number; counts: ImportCounts } };
  skip: { ask: { rows: readonly number[] | null; code: ImportCode | null }; answer: ImportCounts };
  /** Writes what is not imported; answers how many rows. */
  saveRest: { ask: { path: string }; answer: number };
}

export interface CheckAsk {
  readonly mapping: Mapping;
  readonly choices: ImportChoices;
  readonly tree: Pick<TreeShape, 'ids' | 'names' | 'parents' | 'kinds'>;
  readonly anySender: boolean;
}

export type WorkName = keyof Work;
export type WorkAsk<W extends WorkName> = Work[W]['ask'];
export type WorkAnswer<W extends WorkName> = Work[W]['answer'];

/** How far a check is. */
export interface Progress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export type ToWorker =
  | { readonly type: 'ask'; readonly id: number; readonly work: WorkName; readonly ask: unknown }
  | { readonly type: 'cancel' };
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'error'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'progress'; readonly progress: Progress };
