import type { ChecklistItem } from '../../../shared/messages/checklist';
import { createApprovals } from '../changeSets/trust';
import type { StoredChecklist } from '../store/checklists';
import type { Workspace } from '../store/workspace';

/**
 * Whether what a list sets at a node is approved as this workspace asks for. What was made here was approved then, and what only
 * reads needs no approval.
 */
export function approvalOf(
  workspace: Workspace,
  { purpose, isFromHere }: Pick<StoredChecklist, 'purpose' | 'isFromHere'>,
): (item: ChecklistItem) => boolean {
  if (isFromHere || purpose === 'read') return () => true;
  const approvals = createApprovals(workspace);
  return ({ node, after }) => approvals.isApproved(node, after);
}
