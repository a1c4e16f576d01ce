import { approvedItems, type Trust } from '../../../shared/changeSet/approvals';
import { contentText, itemText } from '../../../shared/changeSet/canonical';
import type { ChangeSet } from '../../../shared/changeSet/format';
import type { NodePolicy } from '../../../shared/policy/policy';
import type { Workspace } from '../store/workspace';
import { digestsOf } from './digests';
import { digestOf, isSigned } from './signing';
import { storedTeam } from './team';

export function isContentSigned(set: ChangeSet): boolean {
  const { author, signature } = set;
  return author.key !== null && signature !== null && isSigned(author.key, contentText(set), signature);
}

export function trustOf(workspace: Workspace): Trust {
  const { approval, key, formerKeys, colleagues } = storedTeam(workspace);
  const knownKeys = new Set([...colleagues.map((each) => each.key), ...formerKeys]);
  if (key !== null) knownKeys.add(key);
  return { approval, knownKeys, isSigned, isContentSigned };
}

/** Whether a change was approved as the workspace asks for. */
export interface Approvals {
  /** True of everything where nothing is asked for. */
  isApproved(node: string, policy: NodePolicy): boolean;
}

/** Of all change sets that are here, worked out once and again when one of them changes. */
export function createApprovals(workspace: Workspace): Approvals {
  let known: { readonly revision: number; readonly items: ReadonlySet<string> | null } | null = null;
  const items = (): ReadonlySet<string> | null => {
    const { revision } = workspace.changeSets;
    if (known?.revision !== revision) known = { revision, items: approvedHere(workspace) };
    return known.items;
  };
  return { isApproved: (node, policy) => items()?.has(digestOf(itemText(node, policy))) ?? true };
}

/** Null where nothing needs an approval. */
function approvedHere(workspace: Workspace): ReadonlySet<string> | null {
  const trust = trustOf(workspace);
  if (trust.approval === 'none') return null;
  return new Set(
    workspace.changeSets.all().flatMap((set) => [...approvedItems(set, new Set(digestsOf(set).values()), trust)]),
  );
}
