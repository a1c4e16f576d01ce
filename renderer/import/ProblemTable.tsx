import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react';
import type { ImportCode } from '../../shared/csv/problems';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { columnNames, type NamedColumn } from './columnNames';
import { isBusy, useImport } from './importStore';
import { ProblemRowLine } from './ProblemRowLine';
import styles from './problems.module.css';
import { useFocusAfter } from './useFocusAfter';
import { useRange } from './useRange';

const USUAL_ROW_PX = 84;
const ROW_HEAD_PX = 104;
const GAP_PX = 8;
const PADDING_PX = 24;

/** The bad rows that are in sight, of any number, with their cells to be mended there. */
export function ProblemTable({ code }: { readonly code: ImportCode | null }) {
  const checked = useImport(({ checked }) => checked);
  const isFree = useImport((now) => !isBusy(now));
  const mapping = useImport(({ mapping }) => mapping);
  const header = useImport(({ preview }) => preview?.header);
  const scroller = useRef<HTMLDivElement>(null);
  const read = useCallback(
    (from: number, count: number) => callCore('import.problems', { code, range: { from, count } }),
    [code],
  );
  const { total, at, want, problem } = useRange(read, checked, isFree);
  const virtualizer = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    getItemKey: useCallback((index: number) => at(index)?.row ?? `at ${index}`, [at]),
    overscan: 4,
  });
  const inSight = virtualizer.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const last = inSight.at(-1)?.index ?? 0;
  useEffect(() => want(first, last), [want, first, last]);
  const noteFocus = useFocusAfter(scroller, at);
  const columns = useMemo(() => (mapping && header ? columnNames(mapping, header) : []), [mapping, header]);
  const tracks = useMemo(() => tracksOf(columns), [columns]);
  if (problem) return <ProblemAlert problem={problem} />;
  if (total === null) return <p className={styles.reading}>{t('import/readingRows')}</p>;
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={t('import/table')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      className={styles.table}
      style={tracks}
      // It scrolls, so the keyboard has to reach it; and has the focus where the row that had it is mended.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onFocus={noteFocus}
    >
      <div role="rowgroup" className={styles.headGroup}>
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader">{t('import/rowHead')}</div>
          {columns.map(({ at: column, name }) => (
            <div key={column} role="columnheader" title={name}>
              {name}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ index, start, key }) => {
          const row = at(index);
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? <ProblemRowLine row={row} columns={columns} /> : <div role="cell">{t('import/readingRows')}</div>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The same tracks for the head and each row; where they are wider than the table, it scrolls. */
function tracksOf(columns: readonly NamedColumn[]): CSSProperties {
  const least = columns.reduce((sum, { width }) => sum + width + GAP_PX, ROW_HEAD_PX + PADDING_PX);
  const tracks = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`);
  return { '--tracks': [`${ROW_HEAD_PX}px`, ...tracks].join(' '), '--least': `${least}px` } as CSSProperties;
}
