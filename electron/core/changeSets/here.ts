import type { ChangeSetItem } from '../../../shared/changeSet/format';
import type { ItemState } from '../../../shared/messages/changeSets';
import { operationFor } from '../../../shared/plan/planner';
import { draftOf, policyOf, type DraftPolicy } from '../../../shared/policy/draft';
import { policiesEqual } from '../../../shared/policy/equal';
import { mergePolicies } from '../../../shared/policy/merge';
import type { NodePolicy } from '../../../shared/policy/policy';
import { remoteOf } from '../drafts/change';
import { newDraft } from '../drafts/edit';
import type { Draft } from '../store/drafts';
import type { Workspace } from '../store/workspace';

/** What an item of a change set comes to in this workspace. */
export interface ItemHere {
  readonly state: ItemState;
  /** What is in force; what it was made on where the node is not there. */
  readonly before: NodePolicy;
  /** The draft that it becomes; null where there is nothing to do, or nowhere to do it. */
  readonly draft: Draft | null;
}

/** A node counts as the same one by its id, and its name: ids may mean something else at another service. */
export function itemHere(workspace: Workspace, item: ChangeSetItem): ItemHere {
  const node = workspace.nodes.get(item.node);
  const remote = remoteOf(workspace, item.node);
  if (!remote || node?.kind !== item.kind || (node.kind === 'domain' && node.name !== item.name)) {
    return { state: 'unknown', before: item.base.policy, draft: null };
  }
  const before = remote.policy;
  const stands = workspace.drafts.get(item.node);
  if (stands) return { before, ...onDraft(stands, item) };
  const operation = operationFor(item.base, item.policy, remote);
  if (operation.kind === 'none') return { state: 'inForce', before, draft: null };
  const draft = newDraft({ node: item.node, base: item.base, policy: draftOf(item.policy) });
  if (operation.kind !== 'put') return { state: 'conflict', before, draft };
  return { state: operation.isMerged ? 'merges' : 'ready', before, draft };
}

/** Beside a draft that waits here: both are kept where they go together, else a person settles it. */
function onDraft(stands: Draft, item: ChangeSetItem): Omit<ItemHere, 'before'> {
  const mine = policyOf(stands.policy);
  if (policiesEqual(mine, item.policy)) return { state: 'drafted', draft: null };
  const { merged, conflicts } = mergePolicies(item.base.policy, item.policy, mine);
  if (conflicts.length > 0) return { state: 'conflict', draft: null };
  if (policiesEqual(merged, mine)) return { state: 'drafted', draft: null };
  const policy: DraftPolicy = draftOf(merged);
  return { state: 'merges', draft: newDraft({ node: item.node, base: stands.base, policy }) };
}
