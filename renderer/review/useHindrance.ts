import { canOf, useWorkspace } from '../workspace/workspaceStore';

/** Why nothing can be pushed just now; null where it can. A push that goes on speaks for itself. */
export function useHindrance(): 'reader' | 'offline' | 'busy' | 'pushing' | 'checklistOpen' | null {
  return useWorkspace(({ opened }) => {
    if (opened.state !== 'open') return 'offline';
    const { connection, activity, checklist } = opened.status;
    if (opened.workspace.role === 'reader') return 'reader';
    // A person's own browser is all that it needs.
    if (!canOf({ opened }).writePolicies) return checklist ? 'checklistOpen' : null;
    if (activity) return activity.kind === 'push' ? 'pushing' : 'busy';
    return connection.state === 'online' ? null : 'offline';
  });
}
