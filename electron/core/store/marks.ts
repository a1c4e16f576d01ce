import type { NodeMarks } from '../../../shared/messages/model';
import { codeOfMode, FLAGS, type TreeColumns, type TreeShape } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import type { Database } from './database';
import { NEVER_SET_VERSION } from './policies';

/** The nodes on which something is set or drafted; everything else inherits. */
interface Marks {
  readonly policies: readonly (readonly [node: string, incoming: number, delivery: number, version: string])[];
  readonly drafts: readonly (readonly [node: string, faulty: number | null, baseVersion: string])[];
}

type MarkRow = [
  incoming: number | null,
  delivery: number | null,
  baseVersion: string | null,
  faulty: number | null,
  version: string | null,
];

/** A draft that stands on another policy than the one in force is in conflict with it: a pull merges what goes together. */
function flagsOf(isFaulty: boolean, isBehind: boolean): number {
  return FLAGS.draft + (isFaulty ? FLAGS.error : 0) + (isBehind ? FLAGS.conflict : 0);
}

/** What the tree shows of a node, found without reading its lists. */
export function createMarkReader(database: Database): (node: string) => NodeMarks {
  const read = database
    .prepare(
      `SELECT (SELECT incoming FROM policy WHERE node = ?1), (SELECT delivery FROM policy WHERE node = ?1),
         base_version, faulty, (SELECT version FROM policy WHERE node = ?1)
       FROM (SELECT 1) LEFT JOIN draft ON draft.node = ?1`,
    )
    .raw();
  return (node) => {
    const [incoming, delivery, base, faulty, version] = read.get(node) as MarkRow;
    const flags = base === null ? 0 : flagsOf(faulty === 1, base !== (version ?? NEVER_SET_VERSION));
    return { node, incoming: incoming ?? INHERIT, delivery: delivery ?? INHERIT, flags };
  };
}

const INHERIT = codeOfMode('inherit');

export function marksOf(database: Database): Marks {
  return {
    policies: database.prepare('SELECT node, incoming, delivery, version FROM policy').raw().all() as Marks['policies'],
    drafts: database.prepare('SELECT node, faulty, base_version FROM draft').raw().all() as Marks['drafts'],
  };
}

/** Lays marks over a tree's shape. */
export function withMarks(shape: TreeShape, { policies, drafts }: Marks): TreeColumns {
  const count = shape.ids.length;
  const tree = {
    ...shape,
    incoming: new Uint8Array(count),
    delivery: new Uint8Array(count),
    flags: new Uint8Array(count),
  };
  const placeOf = placesOf(shape);
  const versions = new Map<number, string>();
  for (const [node, incoming, delivery, version] of policies) {
    const at = placeOf.get(node);
    if (at === undefined) continue;
    tree.incoming[at] = incoming;
    tree.delivery[at] = delivery;
    if (drafts.length > 0) versions.set(at, version);
  }
  for (const [node, faulty, baseVersion] of drafts) {
    const at = placeOf.get(node);
    if (at === undefined) continue;
    tree.flags[at] = flagsOf(faulty === 1, baseVersion !== (versions.get(at) ?? NEVER_SET_VERSION));
  }
  return tree;
}
