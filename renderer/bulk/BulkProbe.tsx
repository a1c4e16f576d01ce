import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { GroupProbe } from '../probe/GroupProbe';
import { useProbe } from '../probe/probeStore';
import { useDomainsUnder } from '../probe/useDomainsUnder';
import styles from './bulk.module.css';

/** Whether the servers of what is selected offer TLS, and the way to find out. */
export function BulkProbe({ nodes }: { readonly nodes: readonly string[] }) {
  const domains = useDomainsUnder(nodes);
  const isRunning = useProbe(({ probe }) => probe.state === 'running');
  const start = useProbe(({ start }) => start);
  if (domains.length === 0) return null;
  return (
    <details className={styles.probe}>
      <summary>{t('nodeTabs/probe')}</summary>
      <Button variant="outlined" disabled={isRunning} onClick={() => void start(nodes)}>
        {t('probe/startMany', { count: domains.length })}
      </Button>
      <GroupProbe nodes={nodes} />
    </details>
  );
}
