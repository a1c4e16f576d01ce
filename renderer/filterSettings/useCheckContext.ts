import type { CheckContext } from '../../shared/findings/lists';
import type { NodeDetail } from '../../shared/messages/model';
import { useWorkspace } from '../workspace/workspaceStore';

/** One time for as long as the window is open: lists that were checked stay so. */
const STARTED = Date.now();

/** What the lists of a node are checked for; without a domain, those of a customer or of several nodes. */
export function useCheckContext({ domain }: Pick<NodeDetail, 'domain'>): CheckContext {
  const anySender = useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.anySender);
  return { nodeDomain: domain, anySender, now: STARTED };
}
