import type { TreeColumns, TreeShape } from '../../../shared/tree/columns';
import type { Database } from './database';

/** The nodes on which something is set or drafted; everything else inherits. */
interface Marks {
  readonly policies: readonly (readonly [node: string, incoming: number, delivery: number])[];
  readonly drafts: readonly (readonly [node: string])[];
}

export function marksOf(database: Database): Marks {
  return {
    policies: database.prepare('SELECT node, incoming, delivery FROM policy').raw().all() as [string, number, number][],
    drafts: database.prepare('SELECT node FROM draft').raw().all() as [string][],
  };
}

/** Lays marks over a tree's shape. */
export function withMarks(shape: TreeShape, { policies, drafts }: Marks): TreeColumns {
  const count = shape.ids.length;
  const tree = {
    ...shape,
    incoming: new Uint8Array(count),
    delivery: new Uint8Array(count),
    drafts: new Uint8Array(count),
  };
  const placeOf = placesOf(shape);
  for (const [node, incoming, delivery] of policies) {
    const at = placeOf.get(node);
    if (at === undefined) continue;
    tree.incoming[at] = incoming;
    tree.delivery[at] = delivery;
  }
  for (const [node] of drafts) {
    const at = placeOf.get(node);
    if (at !== undefined) tree.drafts[at] = 1;
  }
  return tree;
}

/** Places by id, made once a tree. */
const places = new WeakMap<TreeShape['ids'], ReadonlyMap<string, number>>();

export function placesOf({ ids }: Pick<TreeShape, 'ids'>): ReadonlyMap<string, number> {
  let placeOf = places.get(ids);
  if (!placeOf) places.set(ids, (placeOf = new Map(ids.map((id, at) => [id, at]))));
  return placeOf;
}
