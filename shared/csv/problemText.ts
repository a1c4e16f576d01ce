import { ROW_CODES, type CellProblem, type ImportCode, type RowCode } from './problems';
import { HOP_MODES } from '../policy/policy';
import { findingText, t } from '../text/text';

/** What is wrong with a cell, in a sentence. */
export function cellProblemText({ code, entry, other }: CellProblem): string {
  if (isRowCode(code)) return t(`import/problem/${code}`, { entry: inWords(entry), other: inWords(other ?? '') });
  return findingText(other === undefined ? { code } : { code, other });
}

/** A kind of problem, of which there are many with entries of their own. */
export function kindText(code: ImportCode): string {
  return isRowCode(code) ? t(`import/kind/${code}`) : findingText({ code, other: '…' });
}

function isRowCode(code: ImportCode): code is RowCode {
  return ROW_CODES.some((each) => each === code);
}

/** A mode by its name, where it is one. */
function inWords(word: string): string {
  const mode = HOP_MODES.find((each) => each === word);
  return mode ? t(`mode/${mode}`) : word;
}
