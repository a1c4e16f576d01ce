import { useId } from 'react';
import { t } from '../../shared/text/text';
import { FacetPanel } from '../facets/FacetPanel';
import { facetName } from '../facets/facetText';
import facetStyles from '../facets/facets.module.css';
import { SearchMenu } from '../facets/SearchMenu';
import { CloseIcon, FilterIcon } from '../marks/icons';
import { SearchBox } from '../search/SearchBox';
import { SEARCH_FIELD } from './focusSearch';
import { selectShown } from './select';
import styles from './tree.module.css';
import { useTree } from './treeStore';
import { useListedSearch } from './useListedSearch';

/** What the tree is searched for: names and entries as one types, facets, and searches that were kept. */
export function SearchField() {
  const panel = useId();
  const query = useTree(({ query }) => query);
  const facets = useTree(({ facets }) => facets);
  const isCounting = useTree(({ isCounting }) => isCounting);
  const search = useTree(({ search }) => search);
  const setCounting = useTree(({ setCounting }) => setCounting);
  const isReading = useListedSearch();
  const isSearching = query !== '' || facets.length > 0;
  return (
    <div className={styles.searchBar}>
      <SearchBox id={SEARCH_FIELD} label={t('tree/search')} query={query} onQuery={(next) => search({ query: next })}>
        {isSearching && (
          <button type="button" aria-label={t('tree/clearSearch')} onClick={() => search({ query: '', facets: [] })}>
            <CloseIcon />
          </button>
        )}
      </SearchBox>
      <div className={facetStyles.tools}>
        <Found isReading={isReading} />
        <button
          type="button"
          className={facetStyles.tool}
          title={facets.map(facetName).join(', ')}
          aria-expanded={isCounting}
          aria-controls={panel}
          onClick={() => setCounting(!isCounting)}
        >
          <FilterIcon />
          {t('facets/open', { count: facets.length })}
        </button>
        <SearchMenu />
      </div>
      {isCounting && <FacetPanel id={panel} />}
    </div>
  );
}

function Found({ isReading }: { readonly isReading: boolean }) {
  const found = useTree(({ found }) => found);
  const total = useTree(({ tree }) => tree?.ids.length ?? 0);
  return (
    <span className={facetStyles.found}>
      <span role="status">
        {found === null ? t('tree/nodes', { count: total }) : t('tree/found', { count: found })}
        {isReading && ` ${t('tree/searchingLists')}`}
      </span>{' '}
      {found !== null && found > 1 && (
        <button type="button" className={facetStyles.select} onClick={selectShown}>
          {t('tree/selectFound')}
        </button>
      )}
    </span>
  );
}
