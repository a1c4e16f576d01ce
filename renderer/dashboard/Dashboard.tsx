import { useMemo } from 'react';
import { t } from '../../shared/text/text';
import { coverageOf, domainsIn } from '../../shared/tree/coverage';
import { formatTime } from '../app/formatTime';
import { useTree } from '../tree/treeStore';
import { useStatus } from '../workspace/workspaceStore';
import { ChangedSince } from './ChangedSince';
import { CustomerChart } from './CustomerChart';
import { HopChart } from './HopChart';
import styles from './dashboard.module.css';
import { Waiting } from './Waiting';

/** Where the workspace stands: how far TLS is required, what waits, and what others changed. */
export default function Dashboard() {
  const tree = useTree(({ tree }) => tree);
  const inForce = useTree(({ inForce }) => inForce);
  const lastPull = useStatus()?.lastPull ?? null;
  const seen = useMemo(() => tree && coverageOf(tree, inForce), [tree, inForce]);
  if (!tree || !seen) return null;
  const domains = domainsIn(seen.all);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('dashboard/title')}</h1>
        {lastPull !== null && <p>{t('dashboard/lastPull', { time: formatTime(lastPull) })}</p>}
      </header>
      {domains === 0 ? (
        <p className={styles.empty}>{t('dashboard/empty')}</p>
      ) : (
        <div className={styles.cards}>
          <HopChart coverage={seen.all} domains={domains} />
          <Waiting />
          {seen.customers.length > 0 && <CustomerChart tree={tree} customers={seen.customers} />}
          <ChangedSince />
        </div>
      )}
    </div>
  );
}
