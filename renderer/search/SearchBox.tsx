import type { ReactNode } from 'react';
import { SearchIcon } from '../marks/icons';
import styles from './search.module.css';

interface SearchBoxProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly query: string;
  readonly autoFocus?: boolean;
  readonly onQuery: (query: string) => void;
  /** What Escape does; without it, it clears what is typed. */
  readonly onEscape?: () => void;
  /** What stands behind the field: a count, a button. */
  readonly children?: ReactNode;
}

/** A field to search or filter by, as it is all over the window. */
export function SearchBox({
  id,
  label,
  placeholder = label,
  query,
  autoFocus,
  onQuery,
  onEscape,
  children,
}: SearchBoxProps) {
  return (
    <div className={styles.search}>
      <SearchIcon />
      <input
        id={id}
        type="search"
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={placeholder}
        value={query}
        spellCheck={false}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          if (onEscape) onEscape();
          else onQuery('');
        }}
      />
      {children}
    </div>
  );
}
