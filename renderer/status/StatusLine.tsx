import { Suspense, useState } from 'react';
import type { Status, WorkspaceInfo } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { themed } from '../app/themed';
import { ChecklistBar } from '../checklist/ChecklistBar';
import { CheckBar } from '../check/CheckBar';
import { ProbeBar } from '../probe/ProbeBar';
import { StepSaid } from '../steps/StepSaid';
import { UpdateLink } from '../updates/UpdateLink';
import { useStatus } from '../workspace/workspaceStore';
import { ActivityBar } from './ActivityBar';
import { ConnectionState } from './ConnectionState';
import { StatusProblem } from './StatusProblem';
import styles from './status.module.css';

const TokenForm = themed(() => import('./TokenForm'));

/** The bottom line: whether the service is reached, what goes on, how many drafts wait. What went wrong stands above it. */
export function StatusLine({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const status = useStatus();
  const [isAsking, setAsking] = useState(false);
  if (!status) return <footer aria-label={t('status/label')} className={styles.line} />;
  return (
    <footer aria-label={t('status/label')}>
      <StatusProblem status={status} />
      {isAsking && status.connection.state !== 'online' && (
        <Suspense>
          <TokenForm workspace={workspace} close={() => setAsking(false)} />
        </Suspense>
      )}
      <div className={styles.line}>
        <ConnectionState connection={status.connection} kind={workspace.kind} askToken={() => setAsking(true)} />
        <StepSaid />
        <span className={styles.space} />
        <ChecklistBar />
        <UpdateLink />
        <ProbeBar />
        <CheckBar />
        {status.activity && <ActivityBar activity={status.activity} />}
        <Waiting status={status} />
      </div>
    </footer>
  );
}

function Waiting({ status: { drafts, lastPull } }: { readonly status: Status }) {
  return (
    <>
      <span className={styles.drafts} role="status">
        {t('status/drafts', { count: drafts })}
      </span>
      <span>{lastPull ? t('status/lastPull', { time: formatTime(lastPull) }) : t('status/neverPulled')}</span>
    </>
  );
}
