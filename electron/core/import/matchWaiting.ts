import { nodeFinder } from '../../../shared/csv/nodeNames';
import { changeDrafts, type DraftTarget } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { createTargetFinder } from '../wish/targets';

/** Makes drafts of what imports asked of nodes that are there by now, as one step; answers the nodes. */
export function matchWaiting(workspace: Workspace): string[] {
  const { imports } = workspace;
  if (imports.countWaiting() === 0) return [];
  const tree = workspace.nodes.shape(workspace.info.root);
  const find = nodeFinder(tree);
  const targets = createTargetFinder(workspace, tree);
  return workspace.transaction(() => {
    const drafts = new Map<string, DraftTarget>();
    const matched: number[] = [];
    for (const { id, name, wish, choices, source } of imports.waiting()) {
      const place = find(name);
      // Two files may wait for one node: the later one comes at the next pull, on top of the first.
      if (typeof place !== 'number' || drafts.has(tree.ids[place] ?? '')) continue;
      matched.push(id);
      const target = targets.find(place, wish, { choices, source });
      if (target) drafts.set(target.node, target);
    }
    changeDrafts(workspace, 'import', [...drafts.values()]);
    imports.removeWaiting(matched);
    return [...drafts.keys()];
  });
}
