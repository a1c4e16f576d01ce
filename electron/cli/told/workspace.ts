import type { WorkspaceInfo } from '../../../shared/messages/model';

/** A workspace as programs are told of it. */
export function workspaceJson({ id, account, address }: WorkspaceInfo) {
  return { id, account, address };
}
