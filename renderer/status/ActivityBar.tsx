import type { Activity } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { timeLeft } from '../../shared/text/timeLeft';
import { formatTime } from '../app/formatTime';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './status.module.css';

/** The pull or push under way, with a bar and a way to stop it. */
export function ActivityBar({ activity }: { readonly activity: Activity }) {
  const cancel = useWorkspace(({ cancel }) => cancel);
  const text = activityText(activity);
  return (
    <span className={styles.activity}>
      {activity.kind === 'push' ? (
        <progress aria-label={text} max={activity.total} value={activity.done} />
      ) : (
        <progress aria-label={text} />
      )}
      {text}
      <button type="button" className={styles.action} onClick={() => void cancel()}>
        {t('status/cancel')}
      </button>
    </span>
  );
}

function activityText(activity: Activity): string {
  if (activity.waitingUntil) return t('status/waitingUntil', { time: formatTime(activity.waitingUntil) });
  switch (activity.kind) {
    case 'pull':
      return t('status/pulling', { nodes: activity.nodes, policies: activity.policies });
    case 'push':
      return pushText(activity);
    case 'audit':
      return t('status/readingAudit', { count: activity.entries });
  }
}

function pushText({ done, failed, total, msLeft }: Extract<Activity, { kind: 'push' }>): string {
  return [
    t('status/pushing', { done, total }),
    ...(failed > 0 ? [t('review/pushingFailed', { count: failed })] : []),
    ...(msLeft === null ? [] : [timeLeft(msLeft)]),
  ].join(', ');
}
