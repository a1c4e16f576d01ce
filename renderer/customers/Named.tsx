import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import styles from './customers.module.css';

interface NamedProps<T> {
  /** What is counted. */
  readonly text: string;
  readonly some: { readonly count: number; readonly first: readonly T[] };
  readonly isOpen?: boolean;
  readonly isWarning?: boolean;
  readonly children: (item: T) => string;
}

/** A count, and behind it the names; nothing where there are none. */
export function Named<T>({ text, some: { count, first }, isOpen = false, isWarning = false, children }: NamedProps<T>) {
  if (count === 0) return null;
  return (
    <details open={isOpen} className={styles.named}>
      <summary>
        {isWarning && <WarningIcon />}
        {text}
      </summary>
      <ul>
        {first.map((item, at) => (
          <li key={at}>{children(item)}</li>
        ))}
        {count > first.length && <li>{t('customers/andMore', { count: count - first.length })}</li>}
      </ul>
    </details>
  );
}
