import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TreeColumns } from '../../shared/tree/columns';
import { StickyRows } from './StickyRows';
import { MOST_STICKY, stickyPlaces } from './sticky';
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
  const deviates = useTree(({ deviates }) => deviates);
  const probed = useTree(({ probed }) => probed);
  const matches = useTree(({ matches }) => matches);
  const open = useTree(({ open }) => open);
  const selected = useTree(({ selected }) => selected);
  const selection = useTree(({ selection }) => selection);
  const isSearching = useTree(({ found }) => found !== null);
  const selectedRow = selected === null ? -1 : rows.findIndex((at) => tree.ids[at] === selected);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    // What is scrolled to is not to end up under what stays on top.
    scrollPaddingStart: Math.min(tree.depths[rows[selectedRow] ?? 0] ?? 0, MOST_STICKY) * ROW_HEIGHT,
  });
  const onKeyDown = useTreeKeys(rowElement);

  useEffect(() => {
    if (selectedRow >= 0) virtualizer.scrollToIndex(selectedRow, { align: 'auto' });
  }, [selectedRow, virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = Math.floor((virtualizer.scrollOffset ?? 0) / ROW_HEIGHT);
  return (
    <div className={styles.listFrame}>
      <StickyRows
        tree={tree}
        places={first === 0 ? [] : stickyPlaces(tree, rows, first)}
        onShow={(place) => {
          const row = rows.indexOf(place);
          virtualizer.scrollToOffset((row - (tree.depths[place] ?? 0)) * ROW_HEIGHT);
        }}
      />
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
          {items.map(({ index, start }) => {
            const at = rows[index] ?? 0;
            const id = tree.ids[at] ?? '';
            return (
              <TreeRow
                // Rows are drawn over as others come into sight: that is far quicker than to make them anew.
                key={index % items.length}
                rowId={rowId(at)}
                id={id}
                name={tree.names[at] ?? ''}
                depth={tree.depths[at] ?? 0}
                kind={tree.kinds[at] ?? 0}
                hasChildren={(tree.sizes[at] ?? 1) > 1}
                isOpen={isSearching || open.has(id)}
                isSelected={selection.has(id)}
                isActive={selection.size !== 1 && id === selected}
                isWay={isSearching && matches?.[at] === 0}
                incoming={tree.incoming[at] ?? 0}
                delivery={tree.delivery[at] ?? 0}
                incomingInForce={inForce.incoming[at] ?? 0}
                deliveryInForce={inForce.delivery[at] ?? 0}
                flags={tree.flags[at] ?? 0}
                deviates={deviates?.[at] === 1}
                probed={probed?.[at] ?? 0}
                top={start}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function rowId(at: number): string {
  return `tree-row-${at}`;
}

function rowElement(at: number): HTMLElement | null {
  return document.getElementById(rowId(at));
}
