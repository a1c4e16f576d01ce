import { t } from '../../shared/text/text';
import { CloseIcon, SearchIcon } from '../marks/icons';
import styles from './tree.module.css';
import { useTree } from './treeStore';

export function SearchField() {
  const query = useTree(({ query }) => query);
  const found = useTree(({ found }) => found);
  const total = useTree(({ tree }) => tree?.ids.length ?? 0);
  const setQuery = useTree(({ setQuery }) => setQuery);
  return (
    <div className={styles.searchBar}>
      <div className={styles.search}>
        <SearchIcon />
        <input
          type="search"
          aria-label={t('tree/search')}
          placeholder={t('tree/search')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && setQuery('')}
        />
        {query !== '' && (
          <button type="button" aria-label={t('tree/clearSearch')} onClick={() => setQuery('')}>
            <CloseIcon />
          </button>
        )}
      </div>
      <span className={styles.found} role="status">
        {found === null ? t('tree/nodes', { count: total }) : t('tree/found', { count: found })}
      </span>
    </div>
  );
}
