import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { PlanItem } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { PlanRow } from './PlanRow';
import styles from './review.module.css';

const USUAL_ROW_PX = 92;

/** The drafts that are in sight, of any number. */
export function PlanList({ items }: { readonly items: readonly PlanItem[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: (index) => items[index]?.node ?? index,
    overscan: 8,
  });
  return (
    // It scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('review/list')}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={items.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <PlanRow item={item} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
