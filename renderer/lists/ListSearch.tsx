import { t } from '../../shared/text/text';
import { SearchBox } from '../search/SearchBox';

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
    <SearchBox
      label={t('lists/searchIn', { list: label })}
      placeholder={t('lists/search')}
      query={query}
      autoFocus
      onQuery={onQuery}
      onEscape={onClose}
    >
      <span role="status">{query.trim() !== '' && t('lists/foundOf', { found, total })}</span>
    </SearchBox>
  );
}
