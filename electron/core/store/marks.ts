import type { NodeMarks } from '../../../shared/messages/model';
import { codeOfMode, type TreeColumns, type TreeShape } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import type { Database } from './database';

/** The nodes on which something is set or drafted; everything else inherits. */
interface Marks {
  readonly policies: readonly (readonly [node: string, incoming: number, delivery: number])[];
  readonly drafts: readonly (readonly [node: string])[];
}

/** What the tree shows of a node, found without reading its lists. */
export function createMarkReader(database: Database): (node: string) => NodeMarks {
  const read = database
    .prepare(
      `SELECT (SELECT incoming FROM policy WHERE node = ?1), (SELECT delivery FROM policy WHERE node = ?1),
         EXISTS (SELECT 1 FROM draft WHERE node = ?1)`,
    )
    .raw();
  return (node) => {
    const [incoming, delivery, draft] = read.get(node) as [number | null, number | null, 0 | 1];
    return { node, incoming: incoming ?? INHERIT, delivery: delivery ?? INHERIT, draft };
  };
}

const INHERIT = codeOfMode('inherit');

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
