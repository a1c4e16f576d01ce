import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { NodeDetail } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import {
  effectiveRows,
  SORT_KEYS,
  type EffectiveTable as Table,
  type RowFilter,
  type RowSort,
  type SortKey,
} from '../../shared/tree/effectiveRows';
import { useIsNarrow } from '../table/useIsNarrow';
import { VirtualTable, type Column } from '../table/VirtualTable';
import { useTree } from '../tree/treeStore';
import { EffectiveCell } from './EffectiveCell';
import { ExportButtons } from './ExportButtons';
import { FilterBar } from './FilterBar';
import styles from './effective.module.css';

const WIDTHS: Readonly<Record<SortKey, string>> = {
  name: 'minmax(0, 1.2fr)',
  customer: 'minmax(0, 1fr)',
  incoming: 'minmax(0, 1fr)',
  delivery: 'minmax(0, 1fr)',
};
const COLUMNS: readonly Column<SortKey>[] = SORT_KEYS.map((key) => ({
  key,
  title: t(`effective/column/${key}`),
  width: WIDTHS[key],
}));
/** Below this, in pixels, a domain's customer stands under its name. */
const NARROW = 720;
const NARROW_COLUMNS = COLUMNS.filter(({ key }) => key !== 'customer');
const BY_CUSTOMER: RowSort = { by: 'customer', isDescending: false };
const ROW_HEIGHT = 40;
const ALL: RowFilter = { query: '', modes: { incoming: null, delivery: null } };

interface EffectiveTableProps {
  readonly detail: NodeDetail;
  readonly tree: TreeShape;
  readonly table: Table;
  readonly children: ReactNode;
}

/** A row a domain: what it gets on each hop, and from where. */
export function EffectiveTable({ detail, tree, table, children }: EffectiveTableProps) {
  const [filter, setFilter] = useState(ALL);
  const [sort, setSort] = useState(BY_CUSTOMER);
  const reveal = useTree(({ reveal }) => reveal);
  const query = useDeferredValue(filter.query);
  const { rows, total, counts } = useMemo(
    () => effectiveRows(tree, table, { query, modes: filter.modes }, sort),
    [tree, table, query, filter.modes, sort],
  );
  const [watch, isNarrow] = useIsNarrow(NARROW);
  // Up, down, and back to the order of the tree.
  const sortBy = (by: SortKey): void => {
    if (sort.by !== by) setSort({ by, isDescending: false });
    else setSort(sort.isDescending ? BY_CUSTOMER : { by, isDescending: true });
  };
  if (total === 0) return <p className={styles.loading}>{t('effective/empty', { name: detail.name })}</p>;
  return (
    <div ref={watch} className={styles.under}>
      <FilterBar filter={filter} counts={counts} onChange={setFilter}>
        {children}
      </FilterBar>
      <div className={styles.summary}>
        <p role="status">
          {rows.length === total
            ? t('effective/total', { count: total })
            : t('effective/shown', { count: rows.length, total })}
        </p>
        <ExportButtons detail={detail} tree={tree} table={table} rows={rows} />
      </div>
      {rows.length === 0 ? (
        <p className={styles.nothing}>
          {t('effective/nothing')}{' '}
          <button type="button" className={styles.link} onClick={() => setFilter(ALL)}>
            {t('effective/clear')}
          </button>
        </p>
      ) : (
        <VirtualTable
          label={t('effective/table', { name: detail.name })}
          columns={isNarrow ? NARROW_COLUMNS : COLUMNS}
          count={rows.length}
          rowHeight={ROW_HEIGHT}
          sort={sort}
          onSort={sortBy}
          onOpen={(row) => reveal(tree.ids[rows[row] ?? -1] ?? '')}
          cell={(row, column) => (
            <EffectiveCell tree={tree} table={table} at={rows[row] ?? 0} column={column} isNarrow={isNarrow} />
          )}
        />
      )}
    </div>
  );
}
