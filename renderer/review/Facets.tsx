import type { ReactNode } from 'react';
import styles from './filters.module.css';

interface FacetsProps<K extends string> {
  readonly label: string;
  readonly all: readonly K[];
  readonly chosen: K | null;
  readonly counts: ReadonlyMap<K, number>;
  readonly text: (key: K, count: number) => string;
  readonly icon: (key: K) => ReactNode;
  readonly onChoose: (key: K | null) => void;
}

/** One of several kinds to filter by. A kind of which there is nothing is not shown, unless it is the chosen one. */
export function Facets<K extends string>({ label, all, chosen, counts, text, icon, onChoose }: FacetsProps<K>) {
  return (
    <div className={styles.group} role="group" aria-label={label}>
      {all
        .filter((key) => key === chosen || counts.has(key))
        .map((key) => (
          <button
            key={key}
            type="button"
            className={styles.facet}
            aria-pressed={chosen === key}
            onClick={() => onChoose(chosen === key ? null : key)}
          >
            {icon(key)}
            {text(key, counts.get(key) ?? 0)}
          </button>
        ))}
    </div>
  );
}
