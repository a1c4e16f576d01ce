import type { Step } from '../../shared/messages/history';
import { t } from '../../shared/text/text';

export type Direction = 'undo' | 'redo';

const NAMES = { undo: 'steps/undo', redo: 'steps/redo' } as const;
const NONE = { undo: 'steps/noUndo', redo: 'steps/noRedo' } as const;
const DONE = { undo: 'steps/undone', redo: 'steps/redone' } as const;

/** What a button does: "Undo: edit of contoso.com". */
export function buttonText(direction: Direction, step: Step | null): string {
  return step ? t(NAMES[direction], { what: whatText(step) }) : t(NONE[direction]);
}

/** What was done: "Undone: edit of contoso.com". */
export function doneText(direction: Direction, step: Step): string {
  return t(DONE[direction], { what: whatText(step) });
}

function whatText({ what, count, name }: Step): string {
  const named = what === 'import' && name === '' ? t('steps/pastedCells') : name;
  return count === 1 ? t(`steps/one/${what}`, { name: named }) : t(`steps/several/${what}`, { count, name: named });
}
