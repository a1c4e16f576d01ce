import type { Status } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { Notice } from '../app/Notice';
import { useWorkspace } from '../workspace/workspaceStore';

/** Why the last thing that a person started did not begin, or how the last pull or push ended, where it did not end well. */
export function StatusProblem({ status }: { readonly status: Status }) {
  const refusal = useWorkspace(({ refusal }) => refusal);
  const dismissRefusal = useWorkspace(({ dismissRefusal }) => dismissRefusal);
  const pull = useWorkspace(({ pull }) => pull);
  if (refusal) return <Notice problem={refusal} onDismiss={dismissRefusal} />;
  const { lastProblem, connection, activity } = status;
  if (!lastProblem || activity || isSaidBy(connection, lastProblem)) return null;
  const wasCancelled = lastProblem.code === 'sync.cancelled';
  const canRetry = connection.state === 'online' && !wasCancelled;
  return (
    <Notice
      problem={lastProblem}
      severity={wasCancelled ? 'info' : 'error'}
      onRetry={canRetry ? () => void pull() : undefined}
    />
  );
}

/** The connection's own words say it already. */
function isSaidBy(connection: Status['connection'], problem: Problem): boolean {
  return 'problem' in connection && connection.problem.code === problem.code;
}
