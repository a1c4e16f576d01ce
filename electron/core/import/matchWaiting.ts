import { nodeFinder } from '../../../shared/csv/nodeNames';
import type { ImportChoices } from '../../../shared/csv/wish';
import { changeDrafts, type DraftTarget } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { createTargetFinder } from '../wish/targets';

/** Makes drafts of what imports asked of nodes that are there by now, as one step; answers the nodes. */
export function matchWaiting(workspace: Workspace): string[] {
  const { imports } = workspace;
  if (imports.countWaiting() === 0) return [];
  const tree = workspace.nodes.shape(workspace.info.root);
  const find = nodeFinder(tree);
  return workspace.transaction(() => {
    const targets = new Map<string, DraftTarget>();
    const matched: number[] = [];
    for (const { id, name, wish, choices, source } of imports.waiting()) {
      const place = find(name);
      // Two files may wait for one node: the later one comes at the next pull, on top of the first.
      if (typeof place !== 'number' || targets.has(tree.ids[place] ?? '')) continue;
      matched.push(id);
      const target = targetAt(workspace, tree, { place, wish, choices, source });
      if (target) targets.set(target.node, target);
    }
    changeDrafts(workspace, 'import', [...targets.values()]);
    imports.removeWaiting(matched);
    return [...targets.keys()];
  });
}

interface Match {
  readonly place: number;
  readonly wish: Parameters<ReturnType<typeof createTargetFinder>['find']>[1];
  readonly choices: ImportChoices;
  readonly source: string;
}

function targetAt(
  workspace: Workspace,
  tree: Parameters<typeof createTargetFinder>[1],
  { place, wish, choices, source }: Match,
): DraftTarget | null {
  return createTargetFinder(workspace, tree, choices, source).find(place, wish);
}
