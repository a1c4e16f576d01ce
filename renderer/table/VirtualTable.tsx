import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ChevronIcon } from '../marks/icons';
import styles from './table.module.css';

export interface Column<K extends string> {
  readonly key: K;
  readonly title: string;
  /** As a track of a CSS grid. */
  readonly width: string;
}

export interface Sort<K extends string> {
  readonly by: K;
  readonly isDescending: boolean;
}

interface VirtualTableProps<K extends string> {
  readonly label: string;
  readonly columns: readonly Column<K>[];
  readonly count: number;
  readonly rowHeight: number;
  readonly cell: (row: number, column: K) => ReactNode;
  /** Told which column's head was pressed; absent where rows stand as they came. */
  readonly sort?: Sort<K>;
  readonly onSort?: (by: K) => void;
  /** Told which row the keys or a click have come to. */
  readonly onActive?: (row: number) => void;
  /** Enter or a double click on a row. */
  readonly onOpen?: (row: number) => void;
}

const HEAD_HEIGHT = 28;
const PAGE_ROWS = 12;
const STEPS: Readonly<Record<string, (row: number, last: number) => number>> = {
  ArrowDown: (row) => row + 1,
  ArrowUp: (row) => row - 1,
  PageDown: (row) => row + PAGE_ROWS,
  PageUp: (row) => row - PAGE_ROWS,
  Home: () => 0,
  End: (_row, last) => last,
};

/** A table of any length, of which the rows in sight are there. The table has the focus; the keys move its active row. */
export function VirtualTable<K extends string>(props: VirtualTableProps<K>) {
  const { label, columns, count, rowHeight, cell, onActive, onOpen } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, count - 1);
  const activate = (row: number): void => {
    setActive(row);
    onActive?.(row);
  };
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head stays on top of what scrolls.
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    // The heads are buttons, with keys of their own.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    if (event.key === 'Enter' && onOpen) return onOpen(active);
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(Math.max(step(active, count - 1), 0), count - 1);
    activate(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const template = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div
      ref={scroller}
      className={styles.table}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `${id}${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className={styles.headGroup} style={{ height: HEAD_HEIGHT }}>
        <div role="row" aria-rowindex={1} className={styles.head} style={template}>
          {columns.map((column) => (
            <Head key={column.key} column={column} {...props} />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          // The keyboard is served by the table, which holds the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={index}
            id={`${id}${index}`}
            role="row"
            aria-rowindex={index + 2}
            aria-selected={index === active}
            className={index === active ? styles.activeRow : styles.row}
            style={{ ...template, height: rowHeight, transform: `translateY(${start - HEAD_HEIGHT}px)` }}
            onClick={() => activate(index)}
            onDoubleClick={() => onOpen?.(index)}
          >
            {columns.map(({ key }) => (
              <div key={key} role="gridcell" className={styles.cell}>
                {cell(index, key)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Head<K extends string>({ column, sort, onSort }: VirtualTableProps<K> & { readonly column: Column<K> }) {
  const isSorted = sort?.by === column.key;
  const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  return (
    <div role="columnheader" className={styles.cell} aria-sort={direction}>
      {onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(column.key)}>
          {column.title}
          {direction && (
            <span className={styles[direction]}>
              <ChevronIcon />
            </span>
          )}
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
