import { useEffect, useRef } from 'react';
import type { SideEntry } from '../../shared/plan/settle';
import { t } from '../../shared/text/text';
import { CheckIcon } from '../marks/icons';
import styles from './entryTable.module.css';

interface EntryRowProps {
  readonly entry: SideEntry;
  readonly rowIndex: number;
  readonly top: number;
  readonly isKept: boolean;
  /** The one box of the table that Tab leads to. */
  readonly isActive: boolean;
  /** The arrow keys have led here. */
  readonly takesFocus: boolean;
  readonly onFocus: () => void;
  readonly onKeep: (isKept: boolean) => void;
}

/** One entry: whether it is kept, and who has it. */
export function EntryRow({ entry, rowIndex, top, isKept, isActive, takesFocus, onFocus, onKeep }: EntryRowProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={isKept ? styles.row : styles.leftRow}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="cell" className={styles.entry}>
        <label>
          <input
            ref={box}
            type="checkbox"
            aria-label={t('conflicts/keepEntry', { entry: entry.entry })}
            tabIndex={isActive ? 0 : -1}
            checked={isKept}
            onFocus={onFocus}
            onChange={({ target }) => onKeep(target.checked)}
          />
          <code title={entry.entry}>
            <bdi>{entry.entry}</bdi>
          </code>
        </label>
      </span>
      <Has is={entry.isInBase} />
      <Has is={entry.isInMine} />
      <Has is={entry.isInTheirs} />
    </div>
  );
}

function Has({ is }: { readonly is: boolean }) {
  return (
    <span role="cell" className={is ? styles.has : styles.hasNot}>
      {is ? <CheckIcon /> : <span aria-hidden="true">–</span>}
      <span className="sr-only">{t(is ? 'conflicts/has' : 'conflicts/hasNot')}</span>
    </span>
  );
}
