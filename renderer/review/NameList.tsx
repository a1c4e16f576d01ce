import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './nameList.module.css';

const LINE_PX = 26;
const MOST_IN_SIGHT = 7;

interface NameListProps {
  readonly label: string;
  readonly count: number;
  readonly children: (index: number) => ReactNode;
}

/** A short box for a list of any length, of which the lines in sight are there. */
export function NameList({ label, count, children }: NameListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 6,
  });
  return (
    <div
      ref={scroller}
      className={styles.box}
      style={{ height: Math.min(count, MOST_IN_SIGHT) * LINE_PX }}
      role="region"
      aria-label={label}
      // It scrolls, so the keyboard has to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ul className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ height: LINE_PX, transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
