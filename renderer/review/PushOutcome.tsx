import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { CheckResult } from '../../shared/messages/check';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { CheckOutcome } from '../check/CheckOutcome';
import { useCheck } from '../check/checkStore';
import { useCan, useStatus } from '../workspace/workspaceStore';
import styles from './push.module.css';
import { useReview } from './reviewStore';

/** How the last push ended, until a person has seen it. */
export function PushOutcome() {
  const push = useStatus()?.lastPush;
  const dismissed = useReview(({ dismissedPush }) => dismissedPush);
  const dismiss = useReview(({ dismissPush }) => dismissPush);
  const can = useCan();
  const start = useCheck(({ start }) => start);
  const isChecking = useCheck(({ check }) => check.state === 'running');
  const setView = useView(({ setView }) => setView);
  if (!push?.finishedAt || push.push === dismissed) return null;
  const { applied, refused, cancelled } = push;
  return (
    <Alert
      className={styles.outcome ?? ''}
      severity={refused > 0 || isAmiss(push.check) ? 'warning' : cancelled > 0 ? 'info' : 'success'}
      action={
        <>
          {applied > 0 && can.readPolicies && (
            <Button disabled={isChecking} onClick={() => void start(push.push)}>
              {t(push.check ? 'check/again' : 'check/start')}
            </Button>
          )}
          <Button onClick={() => setView('history')}>{t('review/showHistory')}</Button>
          <Button onClick={() => dismiss(push.push)}>{t('app/dismiss')}</Button>
        </>
      }
    >
      {applied > 0 && t('review/done', { count: applied })} {refused > 0 && t('review/failed', { count: refused })}{' '}
      {cancelled > 0 && t('review/cancelled', { count: cancelled })}
      {push.check && <CheckOutcome result={push.check} />}
    </Alert>
  );
}

/** Whether the service does something else than was pushed. */
function isAmiss(check: CheckResult | null): boolean {
  return check !== null && (check.differing.length > 0 || (check.tried?.disagreements.length ?? 0) > 0);
}
