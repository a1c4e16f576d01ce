import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Checklist, ChecklistRow, TickState } from '../../shared/messages/checklist';
import { t } from '../../shared/text/text';
import styles from './checklist.module.css';
import { ticksByNode, useChecklist } from './checklistStore';
import { TickIcon } from './TickIcon';

const ROW_PX = 46;

/** Every page of the list with what became of it; of any number, those in sight are there. */
export function ItemList({ list }: { readonly list: Checklist }) {
  const scroller = useRef<HTMLDivElement>(null);
  const node = useChecklist(({ node }) => node);
  const ticks = useMemo(() => ticksByNode(list), [list]);
  const { rows } = list;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const at = rows.findIndex((row) => row.node === node);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [at, virtualizer]);
  return (
    <nav className={styles.list} ref={scroller} aria-label={t('checklist/list')}>
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={row.node}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
              >
                <Row row={row} state={ticks.get(row.node)?.state ?? 'open'} isCurrent={row.node === node} />
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

interface RowProps {
  readonly row: ChecklistRow;
  readonly state: TickState;
  readonly isCurrent: boolean;
}

function Row({ row: { node, name, path }, state, isCurrent }: RowProps) {
  const show = useChecklist(({ show }) => show);
  return (
    <button
      type="button"
      title={name}
      aria-label={`${name}, ${t(`checklist/state/${state}`)}`}
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => show(node)}
    >
      <TickIcon state={state} />
      <span className={styles.rowName}>{name}</span>
      <span className={styles.rowState}>{t(`checklist/state/${state}`)}</span>
      <span className={styles.rowPath}>{path.at(-1)}</span>
    </button>
  );
}
