import type { ConnectAsk } from '../../../shared/messages/connect';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import type { ServiceKind } from '../../../shared/service';
import { joinCredentials } from './controlPanel/credentials';

/** The kind of service that an account is of, and by what it is known there, as it is kept. Throws `token.password_malformed`. */
export function secretOf(ask: ConnectAsk): { readonly kind: ServiceKind; readonly secret: string } {
  if ('token' in ask) return { kind: 'api', secret: ask.token.trim() };
  return { kind: 'controlPanel', secret: joinCredentials({ user: ask.user.trim(), password: ask.password }) };
}

/** The same for a workspace whose token, or password, is entered again. */
export function secretAgain({ kind, account }: Pick<WorkspaceInfo, 'kind' | 'account'>, typed: string): string {
  return kind === 'api' ? typed.trim() : joinCredentials({ user: account, password: typed });
}
