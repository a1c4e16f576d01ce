import type { PlanItem } from '../../shared/messages/plan';
import { pathTo, type TreeShape } from '../../shared/tree/columns';

/** The customers that a node belongs to, from below the root, which all have in common; empty where there are none. */
export function customerPath(tree: TreeShape, place: number): string {
  return pathTo(tree, place)
    .slice(1, -1)
    .map((at) => tree.names[at] ?? '')
    .join(' › ');
}

/** The same of a draft, where its node may be gone from the tree. */
export function pathOf({ path }: PlanItem): string {
  return path
    .slice(1)
    .map(({ name }) => name)
    .join(' › ');
}
