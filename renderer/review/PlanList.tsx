import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import type { PlanLine } from '../../shared/plan/planOrder';
import type { PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { CustomerHead } from './CustomerHead';
import { useItems } from './itemsStore';
import styles from './planList.module.css';
import { PlanLineRow } from './PlanLineRow';

const USUAL_ROW_PX = 116;
const HEAD_PX = 38;

interface PlanListProps {
  readonly plan: PlacedPlan;
  readonly lines: readonly PlanLine[];
  /** Each draft's customer stands above it. */
  readonly isGrouped: boolean;
  /** The boxes pick conflicts to settle together, and not what is in the push. */
  readonly isPicking: boolean;
}

/** The drafts that are in sight, of any number. */
export function PlanList({ plan, lines, isGrouped, isPicking }: PlanListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The places of all lines hang on it: they are worked out again with every new one.
  const getItemKey = useCallback((index: number) => keyOf(plan, lines[index]), [plan, lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'customer' ? HEAD_PX : USUAL_ROW_PX),
    getItemKey,
    overscan: 4,
  });
  const inSight = virtualizer.getVirtualItems();
  useItemsInSight(plan, lines, inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? -1);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // It scrolls, so the keyboard has to reach it; and has the focus where the row that had it is gone.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={t('review/list')}
    >
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'customer' ? (
                  <CustomerHead tree={plan.tree} customer={line.customer} count={line.count} />
                ) : (
                  <PlanLineRow plan={plan} row={line.row} isGrouped={isGrouped} isPicking={isPicking} />
                )}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function keyOf({ table }: PlacedPlan, line: PlanLine | undefined): string {
  if (!line) return '';
  return line.kind === 'customer' ? `customer ${line.customer}` : `draft ${table.nodes[line.row]}`;
}

/** Reads the drafts of the lines from one place to another in full. */
function useItemsInSight(plan: PlacedPlan, lines: readonly PlanLine[], first: number, last: number): void {
  const want = useItems(({ want }) => want);
  useEffect(() => {
    const nodes = lines
      .slice(first, last + 1)
      .flatMap((line) => (line.kind === 'draft' ? (plan.table.nodes[line.row] ?? []) : []));
    want(nodes, plan.table.revision);
  }, [want, plan.table, lines, first, last]);
}
