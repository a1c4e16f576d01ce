import type { ChangeSet, ChangeSetItem } from '../../../shared/changeSet/format';
import type { ItemState } from '../../../shared/messages/changeSets';
import { operationFor } from '../../../shared/plan/planner';
import { draftOf, policyOf, type DraftPolicy } from '../../../shared/policy/draft';
import { policiesEqual } from '../../../shared/policy/equal';
import { mergePolicies } from '../../../shared/policy/merge';
import type { NodePolicy } from '../../../shared/policy/policy';
import { remoteOf } from '../drafts/change';
import { newDraft } from '../drafts/edit';
import type { Draft } from '../store/drafts';
import type { StoredNode } from '../store/nodes';
import type { Workspace } from '../store/workspace';

/** What an item of a change set comes to in this workspace. */
export interface ItemHere {
  readonly state: ItemState;
  /** What is in force; what it was made on where the node is not there. */
  readonly before: NodePolicy;
  /** The draft that it becomes; null where there is nothing to do, or nowhere to do it. */
  readonly draft: Draft | null;
}

/** Whether ids mean the same in it as here. */
export function isFromHere({ info }: Workspace, { service }: ChangeSet): boolean {
  return service.address === info.address;
}

/** A node counts as the same one by its id; by its name too where it is a domain, or where ids come from another service. */
export function itemHere(workspace: Workspace, set: ChangeSet, item: ChangeSetItem): ItemHere {
  const node = workspace.nodes.get(item.node);
  const remote = remoteOf(workspace, item.node);
  if (!remote || node?.kind !== item.kind || isNamedOtherwise(workspace, set, item, node)) {
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

function isNamedOtherwise(
  workspace: Workspace,
  set: ChangeSet,
  item: ChangeSetItem,
  { kind, name }: StoredNode,
): boolean {
  return name !== item.name && (kind === 'domain' || !isFromHere(workspace, set));
}

/** Beside a draft that waits here: both are kept where they go together, else a person settles it. */
function onDraft(stands: Draft, item: ChangeSetItem): Omit<ItemHere, 'before'> {
  const mine = policyOf(stands.policy);
  if (policiesEqual(mine, item.policy)) return { state: 'drafted', draft: null };
  const { merged, conflicts } = mergePolicies(item.base.policy, item.policy, mine);
  if (conflicts.length > 0) return { state: 'inTheWay', draft: null };
  if (policiesEqual(merged, mine)) return { state: 'drafted', draft: null };
  const policy: DraftPolicy = draftOf(merged);
  return { state: 'merges', draft: newDraft({ node: item.node, base: stands.base, policy }) };
}
