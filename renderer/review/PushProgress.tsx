import { useState } from 'react';
import Button from '@mui/material/Button';
import type { Activity } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { timeLeft } from '../../shared/text/timeLeft';
import { formatTime } from '../app/formatTime';
import { useStatus, useWorkspace } from '../workspace/workspaceStore';
import styles from './push.module.css';

/** The push under way: how far it is, what failed, how long it takes, and a way to stop it. */
export function PushProgress() {
  const activity = useStatus()?.activity;
  return activity?.kind === 'push' ? <Running activity={activity} /> : null;
}

function Running({ activity }: { readonly activity: Extract<Activity, { kind: 'push' }> }) {
  const cancel = useWorkspace(({ cancel }) => cancel);
  const [isCancelled, setCancelled] = useState(false);
  const { done, total, failed, msLeft, waitingUntil } = activity;
  const text = t('review/pushing', { done, total });
  return (
    <div className={styles.progress}>
      <progress aria-label={text} max={total} value={done} />
      <Button
        variant="outlined"
        disabled={isCancelled}
        onClick={() => {
          setCancelled(true);
          void cancel();
        }}
      >
        {t('review/cancelPush')}
      </Button>
      <p>
        <span>{text}</span>
        {failed > 0 && <span className={styles.failed}>{t('review/pushingFailed', { count: failed })}</span>}
        {msLeft !== null && !waitingUntil && <span>{timeLeft(msLeft)}</span>}
        {waitingUntil && <span>{t('review/pushWaits', { time: formatTime(waitingUntil) })}</span>}
      </p>
    </div>
  );
}
