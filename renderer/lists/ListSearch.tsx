import { t } from '../../shared/text/text';
import { SearchIcon } from '../marks/icons';
import styles from './lists.module.css';

interface ListSearchProps {
  readonly label: string;
  readonly query: string;
  readonly found: number;
  readonly total: number;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

/** Narrows a list to what contains some text. */
export function ListSearch({ label, query, found, total, onQuery, onClose }: ListSearchProps) {
  return (
    <div className={styles.search}>
      <SearchIcon />
      <input
        type="search"
        autoFocus
        aria-label={t('lists/searchIn', { list: label })}
        placeholder={t('lists/search')}
        value={query}
        spellCheck={false}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      <span role="status">{query.trim() !== '' && t('lists/foundOf', { found, total })}</span>
    </div>
  );
}
