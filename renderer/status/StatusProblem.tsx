import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Problem, Status } from '../../shared/messages/model';
import { problemText, t } from '../../shared/text/text';
import { useWorkspace } from '../workspace/workspaceStore';

/** Why the last thing that a person started did not begin, or how the last pull or push ended, where it did not end well. */
export function StatusProblem({ status }: { readonly status: Status }) {
  const refusal = useWorkspace(({ refusal }) => refusal);
  const dismissRefusal = useWorkspace(({ dismissRefusal }) => dismissRefusal);
  const pull = useWorkspace(({ pull }) => pull);
  if (refusal) {
    return (
      <Alert severity="error" onClose={dismissRefusal} closeText={t('app/dismiss')}>
        {problemText(refusal)}
      </Alert>
    );
  }
  const { lastProblem, connection, activity } = status;
  if (!lastProblem || activity || isSaidBy(connection, lastProblem)) return null;
  const canRetry = connection.state === 'online' && lastProblem.code !== 'sync.cancelled';
  return (
    <Alert
      severity={lastProblem.code === 'sync.cancelled' ? 'info' : 'error'}
      action={canRetry && <Button onClick={() => void pull()}>{t('app/retry')}</Button>}
    >
      {problemText(lastProblem)}
    </Alert>
  );
}

/** The connection's own words say it already. */
function isSaidBy(connection: Status['connection'], problem: Problem): boolean {
  return 'problem' in connection && connection.problem.code === problem.code;
}
