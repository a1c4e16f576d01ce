import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useStatus } from '../workspace/workspaceStore';
import { useView } from '../app/viewStore';
import { problemText, t } from '../../shared/text/text';
import { PlanList } from './PlanList';
import { PushOutcome } from './PushOutcome';
import { isPushable, useReview } from './reviewStore';
import styles from './review.module.css';

/** The plan: every draft with what it changes, and the push. */
export default function Review() {
  const items = useReview(({ items }) => items);
  const problem = useReview(({ problem }) => problem);
  const setView = useView(({ setView }) => setView);
  return (
    <div className={styles.review}>
      <header className={styles.header}>
        <div>
          <h1>{t('review/title')}</h1>
          {items && items.length > 0 && (
            <p>{t('review/summary', { count: items.length, pushable: items.filter(isPushable).length })}</p>
          )}
        </div>
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
        {items && items.length > 0 && <PushButton count={items.filter(isPushable).length} />}
      </header>
      {problem && <Alert severity="error">{problemText(problem)}</Alert>}
      <PushProgress />
      <PushOutcome />
      {!items && !problem && <p className={styles.empty}>{t('review/loading')}</p>}
      {items?.length === 0 && <p className={styles.empty}>{t('review/empty')}</p>}
      {items && items.length > 0 && <PlanList items={items} />}
    </div>
  );
}

function PushButton({ count }: { readonly count: number }) {
  const status = useStatus();
  const push = useReview(({ push }) => push);
  const isOnline = status?.connection.state === 'online';
  return (
    <>
      {!isOnline && <span className={styles.offline}>{t('review/offline')}</span>}
      <Button
        variant="contained"
        size="medium"
        disabled={count === 0 || !isOnline || status.activity !== null}
        onClick={() => void push()}
      >
        {t('review/push', { count })}
      </Button>
    </>
  );
}

function PushProgress() {
  const activity = useStatus()?.activity;
  if (activity?.kind !== 'push') return null;
  const text = t('status/pushing', { done: activity.done, total: activity.total });
  return (
    <div className={styles.progress}>
      <progress aria-label={text} max={activity.total} value={activity.done} />
      <span>{text}</span>
    </div>
  );
}
