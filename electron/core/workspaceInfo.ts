import { createHash } from 'node:crypto';
import type { Session } from '../../shared/api/api';
import type { WorkspaceInfo } from '../../shared/messages/model';
import type { ServiceKind } from '../../shared/service';

/** What a workspace is for: one account at one service. The same two always give the same id, and so the same file. */
export function workspaceInfoOf(kind: ServiceKind, address: string, session: Session): WorkspaceInfo {
  return {
    id: createHash('sha256')
      .update(accountOf(kind, address, session))
      .digest('hex')
      .slice(0, 24),
    kind,
    address,
    account: session.account.name,
    root: session.root,
    role: session.role,
    anySender: session.capabilities.anySender,
  };
}

/** One address may be of both kinds. */
function accountOf(kind: ServiceKind, address: string, { account }: Session): string {
  return kind === 'api' ? `${address}\n${account.id}` : `${kind}\n${address}\n${account.id}`;
}
