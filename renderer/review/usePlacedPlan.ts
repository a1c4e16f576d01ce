import { useMemo } from 'react';
import { placePlan, type PlacedPlan } from '../../shared/plan/planRows';
import type { TreeShape } from '../../shared/tree/columns';
import { useTree } from '../tree/treeStore';
import { usePlan } from './planStore';

/** The plan with where its nodes stand in the tree; null until both are read. */
export function usePlacedPlan(): PlacedPlan | null {
  const shape = useTree(({ tree }) => tree && shapeOf(tree));
  const table = usePlan(({ table }) => table);
  const without = usePlan(({ without }) => without);
  return useMemo(() => table && shape && placePlan(table, shape, without), [table, shape, without]);
}

/** A push changes what stands at the nodes all the time, and where they are never: one shape for all these trees. */
const shapes = new WeakMap<readonly string[], TreeShape>();

function shapeOf(tree: TreeShape): TreeShape {
  const known = shapes.get(tree.ids);
  if (known) return known;
  shapes.set(tree.ids, tree);
  return tree;
}
