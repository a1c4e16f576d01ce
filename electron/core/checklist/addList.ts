import type { FiledChecklist } from '../../../shared/checklist/file';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ChecklistItem, LeftAlone } from '../../../shared/messages/checklist';
import { remoteOf } from '../drafts/change';
import { nameOf } from '../plan/names';
import type { Workspace } from '../store/workspace';
import { approvalOf } from './approval';
import { refuseSecond } from './begin';
import { itemsOf } from './items';
import { hasError } from './tick';

/**
 * Adds a list that a colleague made, of the nodes that are known here; what they are called, and inherit, is looked up here.
 * Answers what is left out of it: what is to be set there has an error. Throws `checklist.open`, `checklist.not_a_file`,
 * `checklist.unapproved`, `node.unknown`.
 */
export function addList(workspace: Workspace, { checklist, items: filed }: FiledChecklist): LeftAlone[] {
  refuseSecond(workspace);
  const there = filed.filter(({ node }) => remoteOf(workspace, node) !== null);
  const [first] = filed;
  if (there.length === 0) throw new ExpectedError('node.unknown', { node: first?.node ?? '' });
  const isApply = checklist.purpose === 'apply';
  const faulty = new Set(there.filter(({ node, after }) => isApply && hasError(workspace, node, after)));
  const sound = there.filter((item) => !faulty.has(item));
  if (sound.length === 0) throw new ExpectedError('checklist.not_a_file');
  const items = itemsOf(workspace, sound);
  const list = { ...checklist, isFromHere: false };
  const isApproved = approvalOf(workspace, list);
  // In part it would stay so: a list is added once.
  const unapproved = items.find((item) => !isApproved(item));
  if (unapproved) throw new ExpectedError('checklist.unapproved', { name: unapproved.name });
  workspace.checklists.add({ ...list, push: isApply ? freeze(workspace, items) : null }, items);
  return [...faulty].map(({ node }) => ({ name: nameOf(workspace, node), why: 'faulty' }));
}

/** The push that a list stands for. */
function freeze({ policies, pushes, steps, info }: Workspace, items: readonly ChecklistItem[]): number {
  const changes = items.map(({ node, before, after }) => ({ node, ifMatch: policies.versionOf(node), before, after }));
  return pushes.freeze(changes, info.account, steps.last(), true);
}
