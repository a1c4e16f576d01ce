import { useRef, useState } from 'react';
import { t } from '../../shared/text/text';
import styles from './chips.module.css';
import { hasSeparator, withPasted } from './pasted';
import { useOnLeave } from './useOnLeave';

/** How an edit in place ended: by Enter or Escape the focus goes back to the chip; otherwise it has gone elsewhere. */
export type EditEnd = 'key' | 'left';

interface ChipEditorProps {
  readonly entry: string;
  readonly row: number;
  readonly onDone: (text: string, end: EditEnd) => void;
}

/** A chip that is being edited: at its place, and back as it was by Escape. */
export function ChipEditor({ entry, row, onDone }: ChipEditorProps) {
  const [typed, setTyped] = useState(entry);
  const isDone = useRef(false);
  const done = (text: string, end: EditEnd): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(text, end);
  };
  useOnLeave(() => typed !== entry && done(typed, 'left'));
  return (
    <span role="row" aria-rowindex={row} className={styles.editedChip}>
      <span role="gridcell">
        <input
          autoFocus
          className={styles.editor}
          aria-label={t('lists/edit', { entry })}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onPaste={(event) => {
            const text = withPasted(event);
            if (!hasSeparator(text)) return;
            // The field itself would join lines into one entry.
            event.preventDefault();
            setTyped(text.replaceAll(/\s+/gu, ' '));
          }}
          onBlur={() => done(typed, 'left')}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') done(typed, 'key');
            if (event.key === 'Escape') done(entry, 'key');
          }}
        />
      </span>
    </span>
  );
}
