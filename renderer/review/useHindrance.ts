import { useWorkspace } from '../workspace/workspaceStore';

/** Why nothing can be pushed just now; null where it can. A push that goes on speaks for itself. */
export function useHindrance(): 'reader' | 'offline' | 'busy' | 'pushing' | null {
  return useWorkspace(({ opened }) => {
    if (opened.state !== 'open') return 'offline';
    const { connection, activity } = opened.status;
    if (opened.workspace.role === 'reader') return 'reader';
    if (activity) return activity.kind === 'push' ? 'pushing' : 'busy';
    return connection.state === 'online' ? null : 'offline';
  });
}
