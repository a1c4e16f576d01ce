import { t } from '../../shared/text/text';
import styles from './lists.module.css';

export interface Saying {
  readonly text: string;
  readonly isLoud: boolean;
  /** Counts what was said: the same words said twice are two sayings. */
  readonly turn: number;
}

interface SaidProps {
  readonly said: Saying;
  readonly onUndo: (() => void) | null;
}

/** What the last step did: for a screen reader always, for the eye where there is something to see. */
export function Said({ said, onUndo }: SaidProps) {
  return (
    <div className={said.isLoud ? styles.said : 'sr-only'}>
      <span role="status">
        <span key={said.turn}>{said.text}</span>
      </span>
      {said.isLoud && onUndo && (
        <button type="button" onClick={onUndo}>
          {t('lists/undo')}
        </button>
      )}
    </div>
  );
}
