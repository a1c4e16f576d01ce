import { fixRow } from '../../../shared/csv/fixRow';
import type { CellProblem, ImportCode } from '../../../shared/csv/problems';
import type { RowReader } from '../../../shared/csv/rowReader';
import type { ImportCounts, ProblemRow } from '../../../shared/messages/import';
import type { WorkAnswer, WorkAsk } from './work';

/** As many bad rows as a person can mend here; of more, only their kinds are counted. */
const MOST_KEPT = 100_000;

interface BadRow {
  cells: readonly string[];
  problems: readonly CellProblem[];
  isSkipped: boolean;
}

/** The rows of a file as they were checked, with those that are bad at hand to be mended. */
export interface Rows {
  take(row: number, cells: readonly string[]): void;
  counts(): ImportCounts;
  page(ask: WorkAsk<'problems'>): WorkAnswer<'problems'>;
  mend(edits: WorkAsk<'mend'>['edits']): null;
  fix(code: ImportCode): WorkAnswer<'fix'>;
  skip(ask: WorkAsk<'skip'>): null;
  /** What was left out is bad again. */
  bringBack(): null;
  /** What a row has by now that is not imported; null for one that is. */
  rest(row: number, cells: readonly string[]): { cells: readonly string[]; codes: readonly ImportCode[] } | null;
}

export function createRows(reader: RowReader): Rows {
  const bad = new Map<number, BadRow>();
  /** Codes of the bad rows that are not kept. */
  const beyond = new Map<number, readonly ImportCode[]>();
  let total = 0;

  const add = (row: number, cells: readonly string[], problems: readonly CellProblem[]): void => {
    if (bad.size < MOST_KEPT) bad.set(row, { cells, problems, isSkipped: false });
    else beyond.set(row, [...new Set(problems.map(({ code }) => code))]);
  };
  /** Checks a row with other text in it: what is right joins the good ones. */
  const again = (row: number, cells: readonly string[], kept: BadRow): void => {
    kept.cells = cells;
    kept.problems = reader.take(cells);
    kept.isSkipped = false;
    if (kept.problems.length === 0) bad.delete(row);
  };
  const isOpen = ({ isSkipped }: BadRow): boolean => !isSkipped;
  const has = ({ problems }: BadRow, code: ImportCode): boolean => problems.some((problem) => problem.code === code);

  const counts = (): ImportCounts => {
    const kinds = new Map<ImportCode, { rows: number; fixable: number }>();
    const count = (code: ImportCode, isFixable: boolean): void => {
      const kind = kinds.get(code) ?? { rows: 0, fixable: 0 };
      kinds.set(code, { rows: kind.rows + 1, fixable: kind.fixable + Number(isFixable) });
    };
    let skipped = 0;
    for (const { problems, isSkipped } of bad.values()) {
      if (isSkipped) {
        skipped++;
        continue;
      }
      const fixable = new Map<ImportCode, boolean>();
      for (const { code, fix } of problems) fixable.set(code, fixable.get(code) === true || fix !== undefined);
      for (const [code, isFixable] of fixable) count(code, isFixable);
    }
    for (const codes of beyond.values()) for (const code of codes) count(code, false);
    const open = bad.size - skipped + beyond.size;
    return {
      rows: total,
      good: total - bad.size - beyond.size,
      bad: open,
      skipped,
      beyond: beyond.size,
      codes: [...kinds].map(([code, kind]) => ({ code, ...kind })).sort((a, b) => b.rows - a.rows),
    };
  };

  return {
    take: (row, cells) => {
      total++;
      const problems = reader.take(cells);
      if (problems.length > 0) add(row, cells, problems);
    },
    counts,
    page: ({ code, from, count }) => {
      const rows: ProblemRow[] = [];
      let seen = 0;
      for (const [row, kept] of bad) {
        if (!isOpen(kept) || (code !== null && !has(kept, code))) continue;
        if (seen >= from && rows.length < count) {
          rows.push({ row, cells: [...kept.cells], problems: [...kept.problems] });
        }
        seen++;
      }
      return { total: seen, rows };
    },
    mend: (edits) => {
      for (const { row, column, text } of edits) {
        const kept = bad.get(row);
        if (kept) again(row, withCell(kept.cells, column, text), kept);
      }
      return null;
    },
    fix: (code) => {
      let changed = 0;
      for (const [row, kept] of bad) {
        const fixed = kept.isSkipped ? null : fixRow(kept.cells, kept.problems, code);
        if (!fixed) continue;
        again(row, fixed, kept);
        changed++;
      }
      return changed;
    },
    skip: ({ rows, code }) => {
      const wanted = rows && new Set(rows);
      for (const [row, kept] of bad) {
        if ((!wanted || wanted.has(row)) && (code === null || has(kept, code))) kept.isSkipped = true;
      }
      return null;
    },
    bringBack: () => {
      for (const kept of bad.values()) kept.isSkipped = false;
      return null;
    },
    rest: (row, cells) => {
      const kept = bad.get(row);
      if (kept) return { cells: kept.cells, codes: [...new Set(kept.problems.map(({ code }) => code))] };
      const codes = beyond.get(row);
      return codes ? { cells, codes } : null;
    },
  };
}

function withCell(cells: readonly string[], column: number, text: string): readonly string[] {
  const next = [...cells];
  while (next.length < column) next.push('');
  next[column] = text;
  return next;
}
