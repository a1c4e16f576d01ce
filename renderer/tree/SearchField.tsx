import { t } from '../../shared/text/text';
import { CloseIcon } from '../marks/icons';
import { SearchBox } from '../search/SearchBox';
import styles from './tree.module.css';
import { useTree } from './treeStore';

export function SearchField() {
  const query = useTree(({ query }) => query);
  const found = useTree(({ found }) => found);
  const total = useTree(({ tree }) => tree?.ids.length ?? 0);
  const setQuery = useTree(({ setQuery }) => setQuery);
  return (
    <div className={styles.searchBar}>
      <SearchBox label={t('tree/search')} query={query} onQuery={setQuery}>
        {query !== '' && (
          <button type="button" aria-label={t('tree/clearSearch')} onClick={() => setQuery('')}>
            <CloseIcon />
          </button>
        )}
      </SearchBox>
      <span className={styles.found} role="status">
        {found === null ? t('tree/nodes', { count: total }) : t('tree/found', { count: found })}
      </span>
    </div>
  );
}
