import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import list from '../review/planList.module.css';
import { isBusy, useImport } from './importStore';
import { PlanNode } from './PlanNode';
import styles from './plan.module.css';
import { useRange } from './useRange';

const USUAL_ROW_PX = 92;

const read = (from: number, count: number) => callCore('import.plan', { from, count });

/** The nodes whose draft would come, change or go, as far as they are in sight. */
export function PlanRows() {
  const checked = useImport(({ checked }) => checked);
  const isFree = useImport((now) => !isBusy(now));
  const scroller = useRef<HTMLDivElement>(null);
  const { total, at, want, problem } = useRange(read, checked, isFree);
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    overscan: 4,
  });
  const inSight = virtualizer.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => want(first, last), [want, first, last]);
  if (problem) return <ProblemAlert problem={problem} />;
  if (total === null) return <p className={styles.none}>{t('import/readingPlan')}</p>;
  return (
    <div
      ref={scroller}
      className={list.scroller}
      // It scrolls, so the keyboard has to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('import/planList')}
    >
      <ul className={list.list} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => {
          const row = at(index);
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? <PlanNode row={row} /> : <p className={styles.row}>{t('import/readingPlan')}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
