import { useState, type KeyboardEvent } from 'react';
import { t } from '../../shared/text/text';
import { ErrorIcon } from '../marks/icons';
import { sentencesId } from './RowProblems';
import { forgetTyped, keepTyped, typedIn } from './typedCells';
import { mend } from './work';

interface CellFieldProps {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly text: string;
  readonly isWrong: boolean;
}

/** A cell to write in. Enter, or leaving it, has the row checked again; Escape brings back what was there. */
export function CellField({ row, column, name, text, isWrong }: CellFieldProps) {
  const [typed, setTyped] = useState(() => typedIn(row, column) ?? text);
  const type = (next: string): void => {
    setTyped(next);
    keepTyped(row, column, next);
  };
  const commit = (): void => {
    forgetTyped(row, column);
    if (typed !== text) mend([{ row, column, text: typed }]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') type(text);
    // With Shift it is a line break, as cells may have.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.blur();
  };
  return (
    <>
      {isWrong && <ErrorIcon />}
      <textarea
        rows={1}
        aria-label={t('import/cellOf', { column: name, row })}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? sentencesId(row) : undefined}
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
    </>
  );
}
