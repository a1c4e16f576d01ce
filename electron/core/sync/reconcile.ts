import { settled, writeDraft } from '../drafts/change';
import type { Draft } from '../store/drafts';
import type { Workspace } from '../store/workspace';

/** Holds every draft against what is in force by now; answers the nodes whose draft changed. */
export function reconcileDrafts(workspace: Workspace): string[] {
  return workspace.drafts
    .all()
    .filter((draft) => reconcileDraft(workspace, draft))
    .map(({ node }) => node);
}

/** The same for one; answers whether it changed. No step of a person: it is not undone, but what was undone before it can be. */
export function reconcileDraft(workspace: Workspace, draft: Draft): boolean {
  const next = settled(workspace, draft);
  if (next === draft) return false;
  writeDraft(workspace, draft.node, next);
  // What it asked for is in force: there is nothing left to undo.
  if (!next) workspace.steps.end(draft.node, workspace.steps.last());
  return true;
}
