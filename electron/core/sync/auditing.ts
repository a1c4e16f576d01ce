import { ExpectedError } from '../../../shared/errors/codes';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';
import { withRetries, type Patience } from './retry';

interface AuditReport extends Pick<Patience, 'waiting' | 'policy'> {
  /** Told how many entries have been read. */
  readonly arrived: (entries: number) => void;
}

/**
 * Reads on in the service's audit from where it was read to last. Each page is kept as it comes. The last page has no cursor
 * after it, so it is read again the next time, and what is known of it stays.
 */
export async function readAudit(
  workspace: Workspace,
  client: Service,
  report: AuditReport,
  signal: AbortSignal,
): Promise<void> {
  const { audit, meta } = workspace;
  const patience = { ...report, signal };
  let entries = 0;
  for (let cursor = meta.auditCursor(); ;) {
    const at = cursor;
    const page = await withRetries(() => client.audit(at, signal), patience).catch((error: unknown) => {
      if (at === null || !isExpired(error)) throw error;
      return null;
    });
    // A cursor that is too old: what is known by its id is passed over.
    if (page) {
      workspace.transaction(() => {
        audit.add(page.items);
        meta.setAuditCursor(page.next ?? at);
      });
      report.arrived((entries += page.items.length));
      if (page.next === null) return;
    }
    signal.throwIfAborted();
    cursor = page?.next ?? null;
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof ExpectedError && error.details['reason'] === 'cursor.expired';
}
