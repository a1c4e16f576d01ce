import { useMemo, useState } from 'react';
import { HOPS, type Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import type { TreeColumns } from '../../shared/tree/columns';
import { domainsIn, type CustomerCoverage } from '../../shared/tree/coverage';
import { useTree } from '../tree/treeStore';
import { BarChart } from './BarChart';
import styles from './dashboard.module.css';

interface CustomerChartProps {
  readonly tree: TreeColumns;
  readonly customers: readonly CustomerCoverage[];
}

/** As many as are taken in at a glance. */
const MOST_SHOWN = 8;
const ROW_PX = 28;
const AXIS_PX = 28;

/** The customers with the most domains that still take mail in clear text, for one hop at a time. */
export function CustomerChart({ tree, customers }: CustomerChartProps) {
  const [hop, setHop] = useState<Hop>('incoming');
  const reveal = useTree(({ reveal }) => reveal);
  const shown = useMemo(
    () =>
      [...customers]
        .sort((a, b) => b.coverage[hop].automatic - a.coverage[hop].automatic || a.place - b.place)
        .slice(0, MOST_SHOWN),
    [customers, hop],
  );
  const rows = useMemo(() => shown.map(({ coverage }) => coverage[hop]), [shown, hop]);
  const nameOf = (place: number): string => tree.names[place] ?? '';
  const left = customers.length - shown.length;
  return (
    <section className={styles.card} aria-label={t('dashboard/customersChart', { hop: t(`hop/${hop}`) })}>
      <div className={styles.cardHead}>
        <h2>{t('dashboard/customers')}</h2>
        <div role="group" aria-label={t('dashboard/hop')} className={styles.hops}>
          {HOPS.map((each) => (
            <button key={each} type="button" aria-pressed={each === hop} onClick={() => setHop(each)}>
              {t(`hop/${each}`)}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.customers}>
        <ul className={styles.names} style={{ gridAutoRows: ROW_PX }}>
          {shown.map(({ place, coverage }) => (
            <li key={place}>
              <button type="button" title={nameOf(place)} onClick={() => reveal(tree.ids[place] ?? '')}>
                {nameOf(place)}
              </button>
              <span>{t('dashboard/leftOf', { count: coverage[hop].automatic, domains: domainsIn(coverage) })}</span>
            </li>
          ))}
        </ul>
        <BarChart names={null} rows={rows} height={shown.length * ROW_PX + AXIS_PX} />
      </div>
      {left > 0 && <p>{t('dashboard/more', { count: left })}</p>}
    </section>
  );
}
