import Button from '@mui/material/Button';
import type { WorkspaceHealth } from '../../shared/messages/diagnostics';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { CheckIcon, ErrorIcon } from '../marks/icons';
import styles from './diagnostics.module.css';
import { useWork } from './useWork';

interface HealthProps {
  readonly health: WorkspaceHealth | null;
  readonly onRead: (health: WorkspaceHealth) => void;
}

/** How the workspace's file is. */
export function Health({ health, onRead }: HealthProps) {
  const { isBusy, problem, run } = useWork();
  const check = (): void => run(async () => onRead(await callCore('diagnostics.health', null)));
  return (
    <section className={styles.card} aria-label={t('diagnostics/workspace')}>
      <h2>{t('diagnostics/workspace')}</h2>
      {problem && <ProblemAlert problem={problem} />}
      <div role="status">
        {isBusy && t('diagnostics/checking')}
        {!isBusy && health && <Faults faults={health.faults} />}
      </div>
      {health && (
        <dl className={styles.facts}>
          {factsOf(health).map(([name, value]) => (
            <div key={name}>
              <dt>{t(`diagnostics/fact/${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button variant="outlined" disabled={isBusy} onClick={check}>
        {t('diagnostics/check')}
      </Button>
    </section>
  );
}

const MEGABYTE = 1024 * 1024;

function factsOf({ bytes, schema, nodes, policies, drafts, lastPull }: WorkspaceHealth) {
  return [
    ['bytes', t('diagnostics/megabytes', { size: Math.round((bytes / MEGABYTE) * 10) / 10 })],
    ['schema', String(schema)],
    ['nodes', String(nodes)],
    ['policies', String(policies)],
    ['drafts', String(drafts)],
    ['lastPull', lastPull === null ? t('diagnostics/neverPulled') : formatTime(lastPull)],
  ] as const;
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) {
    return (
      <p className={styles.good}>
        <CheckIcon />
        {t('diagnostics/whole')}
      </p>
    );
  }
  return faults.map((fault, at) => (
    <p key={at} className={styles.bad}>
      <ErrorIcon />
      {t('diagnostics/damaged', { fault })}
    </p>
  ));
}
