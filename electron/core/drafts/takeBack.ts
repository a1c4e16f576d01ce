import { draftOf } from '../../../shared/policy/draft';
import { nameOf } from '../plan/names';
import type { AppliedChange } from '../store/history';
import type { Workspace } from '../store/workspace';
import { changeDrafts, remoteOf, settled, type DraftTarget } from './change';
import { newDraft } from './edit';

/** What became of taking changes back. */
export interface TakenBack {
  readonly drafted: string[];
  /** Names of nodes with a draft already, or that are gone. */
  readonly leftAlone: string[];
}

/**
 * Makes drafts that take back what a push applied, as one step. Each is made on what was applied, so that what changed since is
 * kept, or comes up as a conflict.
 */
export function takeBack(workspace: Workspace, push: number, nodes: readonly string[] | null): TakenBack {
  const wanted = nodes && new Set(nodes);
  const changes = workspace.history.ofPush(push).filter(({ node }) => !wanted || wanted.has(node));
  const isFree = (node: string): boolean => !workspace.drafts.get(node) && remoteOf(workspace, node) !== null;
  const free = new Set(changes.map(({ node }) => node).filter(isFree));
  const targets = changes.filter(({ node }) => free.has(node)).map((change) => inverse(workspace, change));
  changeDrafts(workspace, 'takeBack', targets);
  return {
    drafted: targets.filter(({ after }) => after !== null).map(({ node }) => node),
    leftAlone: changes.filter(({ node }) => !free.has(node)).map(({ node }) => nameOf(workspace, node)),
  };
}

function inverse(workspace: Workspace, { node, version, before, after }: AppliedChange): DraftTarget {
  const draft = newDraft({ node, base: { version, policy: after }, policy: draftOf(before) });
  const made = settled(workspace, draft);
  return { node, after: made && { ...made, isMerged: false } };
}
