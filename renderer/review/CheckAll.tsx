import { useEffect, useRef, type ReactNode } from 'react';
import styles from './bar.module.css';

interface CheckAllProps {
  readonly label: string;
  /** How many boxes there are, and how many of them are ticked. */
  readonly all: number;
  readonly chosen: number;
  readonly onChange: (isChosen: boolean) => void;
  readonly children: ReactNode;
}

/** The box above a column of boxes: ticked where all are, neither where only some are. */
export function CheckAll({ label, all, chosen, onChange, children }: CheckAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && chosen < all;
  }, [all, chosen]);
  return (
    <label className={styles.checkAll}>
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        disabled={all === 0}
        checked={all > 0 && chosen === all}
        onChange={({ target }) => onChange(target.checked)}
      />
      {children}
    </label>
  );
}
