import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';

interface ProblemAlertProps {
  readonly problem: Problem;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly onDismiss?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in a sentence, with the way out where there is one. */
export default function ProblemAlert({ problem, severity = 'error', onDismiss, onRetry }: ProblemAlertProps) {
  return (
    <Alert
      severity={severity}
      {...(onDismiss && { onClose: onDismiss, closeText: t('app/dismiss') })}
      action={onRetry && <Button onClick={onRetry}>{t('app/retry')}</Button>}
    >
      {problemText(problem)}
    </Alert>
  );
}
