import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { ListName } from '../../shared/findings/finding';
import type { SideEntry } from '../../shared/plan/settle';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { CheckAll } from '../review/CheckAll';
import { EntryRow } from './EntryRow';
import styles from './entryTable.module.css';

interface EntryTableProps {
  readonly hop: Hop;
  readonly list: ListName;
  readonly entries: readonly SideEntry[];
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (ids: readonly string[], isKept: boolean) => void;
}

const ROW_PX = 28;
const MOST_IN_SIGHT = 8;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: MOST_IN_SIGHT,
  PageUp: -MOST_IN_SIGHT,
  Home: -Infinity,
  End: Infinity,
};

/** The entries of one list, of any number. One box takes the focus; the arrow keys go from box to box. */
export function EntryTable({ hop, list, entries, kept, onKeep }: EntryTableProps) {
  const title = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [isWalking, setWalking] = useState(false);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: MOST_IN_SIGHT,
  });
  const keptHere = entries.filter(({ id }) => kept.has(id)).length;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(active + step, 0), entries.length - 1);
    setActive(next);
    setWalking(true);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  if (entries.length === 0) return null;
  return (
    <div className={styles.part}>
      <div className={styles.title}>
        <h3 id={title}>{t('conflicts/entries', { hop: t(`hop/${hop}`), list: t(`review/${list}`) })}</h3>
        <CheckAll
          label={t('conflicts/keepAll', { list: t(`review/${list}`) })}
          all={entries.length}
          chosen={keptHere}
          onChange={(isKept) =>
            onKeep(
              entries.map(({ id }) => id),
              isKept,
            )
          }
        >
          {t('conflicts/kept', { kept: keptHere, count: entries.length })}
        </CheckAll>
      </div>
      <div role="table" aria-labelledby={title} aria-rowcount={entries.length + 1} className={styles.table}>
        <div role="row" aria-rowindex={1} className={styles.head}>
          <span role="columnheader">{t('conflicts/entry')}</span>
          <span role="columnheader">{t('conflicts/side/base')}</span>
          <span role="columnheader">{t('conflicts/side/mine')}</span>
          <span role="columnheader">{t('conflicts/side/theirs')}</span>
        </div>
        {/* The keys are those of the boxes in it, which have the focus. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={scroller}
          role="rowgroup"
          className={styles.scroller}
          style={{ height: Math.min(entries.length, MOST_IN_SIGHT) * ROW_PX }}
          onKeyDown={onKeyDown}
          onBlur={() => setWalking(false)}
        >
          <div role="presentation" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const entry = entries[index];
              return (
                entry && (
                  <EntryRow
                    key={entry.id}
                    entry={entry}
                    rowIndex={index + 2}
                    top={start}
                    isKept={kept.has(entry.id)}
                    isActive={index === active}
                    takesFocus={isWalking && index === active}
                    onFocus={() => setActive(index)}
                    onKeep={(isKept) => onKeep([entry.id], isKept)}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}
