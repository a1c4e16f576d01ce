import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TreeColumns } from '../../shared/tree/columns';
import { TreeRow } from './TreeRow';
import styles from './tree.module.css';
import { useTreeKeys } from './useTreeKeys';
import { useTree } from './treeStore';

const ROW_HEIGHT = 26;

interface TreeListProps {
  readonly tree: TreeColumns;
  readonly rows: Int32Array;
  readonly labelledBy: string;
}

/** The rows that are in sight, of a tree of any size. The container has the focus; the selected row is its active one. */
export function TreeList({ tree, rows, labelledBy }: TreeListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const inForce = useTree(({ inForce }) => inForce);
  const open = useTree(({ open }) => open);
  const selected = useTree(({ selected }) => selected);
  const selection = useTree(({ selection }) => selection);
  const isSearching = useTree(({ found }) => found !== null);
  const onKeyDown = useTreeKeys();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  const selectedRow = selected === null ? -1 : rows.findIndex((at) => tree.ids[at] === selected);
  useEffect(() => {
    if (selectedRow >= 0) virtualizer.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtualizer]);

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="tree"
      aria-multiselectable="true"
      tabIndex={0}
      aria-labelledby={labelledBy}
      aria-activedescendant={selectedRow >= 0 ? rowId(rows[selectedRow] ?? 0) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const at = rows[index] ?? 0;
          const id = tree.ids[at] ?? '';
          return (
            <TreeRow
              key={id}
              rowId={rowId(at)}
              id={id}
              name={tree.names[at] ?? ''}
              depth={tree.depths[at] ?? 0}
              kind={tree.kinds[at] ?? 0}
              hasChildren={(tree.sizes[at] ?? 1) > 1}
              isOpen={isSearching || open.has(id)}
              isSelected={selection.has(id)}
              isActive={selection.size !== 1 && id === selected}
              incoming={tree.incoming[at] ?? 0}
              delivery={tree.delivery[at] ?? 0}
              incomingInForce={inForce.incoming[at] ?? 0}
              deliveryInForce={inForce.delivery[at] ?? 0}
              hasDraft={tree.drafts[at] === 1}
              top={start}
            />
          );
        })}
      </div>
    </div>
  );
}

function rowId(at: number): string {
  return `tree-row-${at}`;
}
