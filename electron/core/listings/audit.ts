import type { AuditRow } from '../../../shared/messages/history';
import type { Workspace } from '../store/workspace';
import { fits, labelOf, pageOf, type Page } from './page';

/** A page of the service's audit as far as it was read, the newest first. */
export function auditPage(workspace: Workspace, query: string, next: string | null): Page<AuditRow> {
  const isWanted = fits(query);
  return pageOf(
    workspace.audit.list(next === null ? null : Number(next)),
    ({ place }) => String(place),
    ({ place: _, ...entry }) => {
      const label = labelOf(workspace, entry.node);
      return isWanted(label, entry.before, entry.after) ? { ...entry, ...label } : null;
    },
  );
}
