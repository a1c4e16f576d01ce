import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { t } from '../../shared/text/text';
import { ChipAt, type ChipsProps } from './ChipAt';
import styles from './chips.module.css';
import { useColumns } from './useColumns';

const ROW_HEIGHT = 28;
/** As narrow as an address can still be read. */
const COLUMN_WIDTH = 210;

/** Chips in columns, of which only those in sight are drawn: for any number of them. */
export function DenseChips(props: ChipsProps) {
  const { shown, active, editing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller, COLUMN_WIDTH);
  // The chip that holds the focus stays, also out of sight: else the focus would be lost.
  const held = [active, editing ?? active].map((index) => Math.floor(shown.indexOf(index) / columns));
  const virtualizer = useVirtualizer({
    count: Math.ceil(shown.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...held.filter((row) => row >= 0 && row < range.count)])].sort(
        (a, b) => a - b,
      ),
  });
  return (
    <div ref={scroller} className={styles.dense}>
      <div
        role="grid"
        className={styles.rows}
        aria-label={props.label}
        aria-description={props.disabled ? undefined : t('lists/keys')}
        aria-rowcount={shown.length}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            role="presentation"
            className={styles.row}
            style={{
              transform: `translateY(${start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {shown.slice(row * columns, (row + 1) * columns).map((index, column) => (
              <ChipAt key={index} at={row * columns + column} {...props} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
