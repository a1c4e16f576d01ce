import type { CheckContext } from '../../shared/findings/lists';
import type { NodeDetail } from '../../shared/messages/model';
import { useWorkspace } from '../workspace/workspaceStore';

/** What the lists of a node are checked for. */
export function useCheckContext({ domain }: NodeDetail): CheckContext {
  const anySender = useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.anySender);
  return { nodeDomain: domain, anySender };
}
