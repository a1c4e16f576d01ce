import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type Key, type ReactNode } from 'react';
import styles from './listing.module.css';

interface PageListProps<L> {
  readonly label: string;
  readonly lines: readonly L[];
  readonly keyOf: (line: L) => Key;
  /** A guess, in pixels, until a line is measured. */
  readonly heightOf: (line: L) => number;
  /** Whether there are more lines than are read so far. */
  readonly goesOn: boolean;
  readonly onEnd: () => void;
  readonly children: (line: L) => ReactNode;
}

/** Lines before the end at which more are read. */
const AHEAD = 20;

/** Lines of any number and height, of which those in sight are there; more are read as a person scrolls towards the end. */
export function PageList<L>({ label, lines, keyOf, heightOf, goesOn, onEnd, children }: PageListProps<L>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => atOr(lines, index, heightOf, 0),
    getItemKey: (index) => atOr<L, Key>(lines, index, keyOf, index),
    overscan: 6,
  });
  const inSight = virtualizer.getVirtualItems();
  const isNearEnd = (inSight.at(-1)?.index ?? -1) >= lines.length - AHEAD;
  useEffect(() => {
    if (goesOn && isNearEnd) onEnd();
  }, [goesOn, isNearEnd, lines, onEnd]);
  return (
    // It scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={goesOn ? -1 : lines.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {atOr<L, ReactNode>(lines, index, children, null)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function atOr<L, T>(lines: readonly L[], index: number, work: (line: L) => T, or: T): T {
  const line = lines[index];
  return line === undefined ? or : work(line);
}
