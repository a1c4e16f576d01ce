import styles from './status.module.css';

interface WorkBarProps {
  /** How far it is, in words. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly stop: string;
  readonly onStop: () => void;
}

/** Work under way in the status line, with a bar and a way to stop it. Made without MUI: it stands at every start. */
export function WorkBar({ text, done, total, stop, onStop }: WorkBarProps) {
  return (
    <span className={styles.activity}>
      <progress aria-label={text} max={total} value={done} />
      {text}
      <button type="button" className={styles.action} onClick={onStop}>
        {stop}
      </button>
    </span>
  );
}
