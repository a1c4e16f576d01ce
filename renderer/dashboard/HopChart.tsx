import { useMemo } from 'react';
import { HOPS, type Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import type { Coverage, ModeCounts } from '../../shared/tree/coverage';
import type { Facet } from '../../shared/tree/facets';
import { HopMark } from '../marks/HopMark';
import { useTree } from '../tree/treeStore';
import { BarChart } from './BarChart';
import { MODES } from './modes';
import styles from './dashboard.module.css';

interface HopChartProps {
  readonly coverage: Coverage;
  readonly domains: number;
}

/** How many domains have which option, hop by hop; each number leads to its domains in the tree. */
export function HopChart({ coverage, domains }: HopChartProps) {
  const names = useMemo(() => HOPS.map((hop) => t(`hop/${hop}`)), []);
  const rows = useMemo(() => HOPS.map((hop) => coverage[hop]), [coverage]);
  return (
    <section className={styles.card} aria-label={t('dashboard/chart')}>
      <h2>{t('dashboard/coverage', { count: domains })}</h2>
      <BarChart names={names} rows={rows} height={110} />
      <table className={styles.numbers}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard/hop')}</th>
            {MODES.map((mode) => (
              <th key={mode} scope="col">
                <HopMark mode={mode} explicit />
                {t(`dashboard/mode/${mode}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {HOPS.map((hop) => (
            <HopNumbers key={hop} hop={hop} counts={coverage[hop]} domains={domains} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HopNumbersProps {
  readonly hop: Hop;
  readonly counts: ModeCounts;
  readonly domains: number;
}

function HopNumbers({ hop, counts, domains }: HopNumbersProps) {
  const search = useTree(({ search }) => search);
  return (
    <tr>
      <th scope="row">{t(`hop/${hop}`)}</th>
      {MODES.map((mode) => {
        const facet: Facet = `${hop}.${mode}`;
        return (
          <td key={mode}>
            <button type="button" onClick={() => search({ query: '', facets: [facet, 'level.domain'] })}>
              {t('dashboard/share', { count: counts[mode], percent: Math.round((counts[mode] / domains) * 100) })}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
