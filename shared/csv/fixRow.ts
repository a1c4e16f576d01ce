import { joinEntries, readEntries } from '../address/split';
import { unguarded } from './guard';
import type { CellProblem, ImportCode } from './problems';

/** A row with every entry mended that has a fix for one kind of problem; null where none has. */
export function fixRow(
  cells: readonly string[],
  problems: readonly CellProblem[],
  code: ImportCode,
): readonly string[] | null {
  const fixable = problems.filter((problem) => problem.code === code && problem.fix !== undefined);
  if (fixable.length === 0) return null;
  const fixed = [...cells];
  for (const { column, entry, fix } of fixable) {
    if (column === null) continue;
    fixed[column] = joinEntries(
      readEntries(unguarded((fixed[column] ?? '').trim())).flatMap(({ text }) => (text !== entry ? text : (fix ?? []))),
    );
  }
  return fixed;
}
