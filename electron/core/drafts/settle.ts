import { ExpectedError } from '../../../shared/errors/codes';
import { operationFor } from '../../../shared/plan/planner';
import { policyOf, withPolicy, type DraftPolicy } from '../../../shared/policy/draft';
import { nameOf } from '../plan/names';
import type { Workspace } from '../store/workspace';
import { changeDrafts, remoteOf, type DraftTarget } from './change';
import { newDraft } from './edit';

/** What a person decided about a conflict, having looked at this version of what is in force. */
export interface Settlement {
  readonly node: string;
  readonly version: string;
  readonly policy: DraftPolicy;
}

/** Puts drafts on top of what is in force, as decided; all or none. Throws `conflict.changed` or `node.unknown`. */
export function settleConflicts(workspace: Workspace, settlements: readonly Settlement[]): void {
  changeDrafts(
    workspace,
    'settle',
    settlements.map((settlement) => targetOf(workspace, settlement)),
  );
}

function targetOf(workspace: Workspace, { node, version, policy }: Settlement): DraftTarget {
  const remote = remoteOf(workspace, node);
  if (!remote) throw new ExpectedError('node.unknown', { node });
  if (remote.version !== version) throw new ExpectedError('conflict.changed', { name: nameOf(workspace, node) });
  const isLeft = operationFor(remote, policyOf(policy), remote).kind !== 'none';
  // Lists that were set aside stay with the draft.
  const stands = workspace.drafts.get(node)?.policy ?? policy;
  return {
    node,
    after: isLeft ? newDraft({ node, base: remote, policy: withPolicy(stands, policyOf(policy)) }) : null,
  };
}
