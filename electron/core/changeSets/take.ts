import { ExpectedError } from '../../../shared/errors/codes';
import { approvedItems } from '../../../shared/changeSet/approvals';
import { itemText } from '../../../shared/changeSet/canonical';
import type { ChangeSet, ChangeSetItem } from '../../../shared/changeSet/format';
import type { Ask } from '../../../shared/messages/core';
import type { Taken } from '../../../shared/messages/changeSets';
import { changeDrafts, settled } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { itemHere } from './here';
import { digestOf } from './signing';
import { trustOf } from './trust';

/** The items that someone approved as they are; whose word counts is as the workspace asks for. */
export function approvedOf(workspace: Workspace, set: ChangeSet): readonly ChangeSetItem[] {
  const approved = approvedItems(set, trustOf(workspace));
  return set.items.filter(({ node, policy }) => approved.has(digestOf(itemText(node, policy))));
}

/** Makes drafts of what was approved, or of everything, in one step that can be undone. Throws `changeSet.none`, `changeSet.not_approved`. */
export function takeOver(workspace: Workspace, { id, which }: Ask<'changeSets.take'>): Taken {
  const set = workspace.changeSets.get(id);
  if (!set) throw new ExpectedError('changeSet.none');
  const items = (which === 'all' ? set.items : approvedOf(workspace, set)).map((item) => ({
    item,
    here: itemHere(workspace, item),
  }));
  if (items.length === 0) throw new ExpectedError('changeSet.not_approved');
  const targets = items.flatMap(({ item, here: { draft } }) =>
    draft ? { node: item.node, after: settled(workspace, { ...draft, source: `${set.title}.hopseal` }) } : [],
  );
  changeDrafts(workspace, 'changeSet', targets);
  const inState = (...states: readonly string[]) => items.filter(({ here: { state } }) => states.includes(state));
  return {
    drafted: targets.map(({ node }) => node),
    conflicts: inState('conflict').length,
    already: inState('inForce', 'drafted').length,
    unknown: inState('unknown').map(({ item: { name } }) => name),
  };
}
