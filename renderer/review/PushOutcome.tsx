import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { useStatus } from '../workspace/workspaceStore';
import styles from './push.module.css';
import { useReview } from './reviewStore';

/** How the last push ended, until a person has seen it. */
export function PushOutcome() {
  const push = useStatus()?.lastPush;
  const dismissed = useReview(({ dismissedPush }) => dismissedPush);
  const dismiss = useReview(({ dismissPush }) => dismissPush);
  const setView = useView(({ setView }) => setView);
  if (!push?.finishedAt || push.push === dismissed) return null;
  const { applied, refused, cancelled } = push;
  return (
    <Alert
      className={styles.outcome ?? ''}
      severity={refused > 0 ? 'warning' : cancelled > 0 ? 'info' : 'success'}
      action={
        <>
          <Button onClick={() => setView('history')}>{t('review/showHistory')}</Button>
          <Button onClick={() => dismiss(push.push)}>{t('app/dismiss')}</Button>
        </>
      }
    >
      {applied > 0 && t('review/done', { count: applied })} {refused > 0 && t('review/failed', { count: refused })}{' '}
      {cancelled > 0 && t('review/cancelled', { count: cancelled })}
    </Alert>
  );
}
