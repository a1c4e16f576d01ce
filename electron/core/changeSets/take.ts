import { ExpectedError } from '../../../shared/errors/codes';
import { approvedItems } from '../../../shared/changeSet/approvals';
import type { ChangeSet, ChangeSetItem } from '../../../shared/changeSet/format';
import type { ItemState, Taken } from '../../../shared/messages/changeSets';
import type { Ask } from '../../../shared/messages/core';
import { policyOf } from '../../../shared/policy/draft';
import { changeDrafts, settled } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { digestsOf } from './digests';
import { itemHere } from './here';
import { setOf } from './setOf';
import { createApprovals, trustOf } from './trust';

/** The items that someone approved as they are; whose word counts is as the workspace asks for. */
export function approvedOf(workspace: Workspace, set: ChangeSet): readonly ChangeSetItem[] {
  const digests = digestsOf(set);
  const approved = approvedItems(set, new Set(digests.values()), trustOf(workspace));
  return set.items.filter(({ node }) => approved.has(digests.get(node) ?? ''));
}

/** Makes drafts of what was approved, or of everything, in one step that can be undone. Throws `changeSet.none`, `changeSet.not_approved`. */
export function takeOver(workspace: Workspace, { id, which }: Ask<'changeSets.take'>): Taken {
  const set = setOf(workspace, id);
  const items = (which === 'all' ? set.items : approvedOf(workspace, set)).map((item) => ({
    item,
    here: itemHere(workspace, set, item),
  }));
  if (items.length === 0) throw new ExpectedError('changeSet.not_approved');
  const targets = items.flatMap(({ item, here: { draft } }) =>
    draft ? { node: item.node, after: settled(workspace, { ...draft, source: `${set.title}.hopseal` }) } : [],
  );
  changeDrafts(workspace, 'changeSet', targets);
  const approvals = createApprovals(workspace);
  const namesIn = (...states: readonly ItemState[]) =>
    items.filter(({ here: { state } }) => states.includes(state)).map(({ item: { name } }) => name);
  return {
    drafted: targets.map(({ node }) => node),
    conflicts: namesIn('conflict').length,
    unapproved: targets.filter(({ node, after }) => after && !approvals.isApproved(node, policyOf(after.policy)))
      .length,
    inTheWay: namesIn('inTheWay'),
    already: namesIn('inForce', 'drafted').length,
    unknown: namesIn('unknown'),
  };
}
