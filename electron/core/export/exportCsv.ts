import { exportHeader, exportRows } from '../../../shared/csv/exportRows';
import { nodeFinder } from '../../../shared/csv/nodeNames';
import { csvLine } from '../../../shared/csv/write';
import type { Ask } from '../../../shared/messages/core';
import { HOPS, type NodePolicy } from '../../../shared/policy/policy';
import { DEFAULT_HOP_POLICY, type Hop, type HopPolicy } from '../../../shared/policy/policy';
import type { TreeShape } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import type { Workspace } from '../store/workspace';
import { BYTE_ORDER_MARK, writeWhole } from '../wholeFile';

/** Nodes that are written before the core looks at what else it is asked. */
const AT_ONCE = 500;

type Wish = Omit<Ask<'export.csv'>, 'ticket'>;

/** Writes policies in force to a file that imports to the same; answers how many nodes. Throws a disk error. */
export async function exportCsv(workspace: Workspace, wish: Wish, path: string): Promise<number> {
  const tree = workspace.nodes.shape(workspace.info.root);
  const nameOf = nodeNamer(tree);
  const policyAt = wish.what === 'effective' ? effectiveReader(workspace, tree) : explicitReader(workspace, tree);
  return writeWhole(path, async (file) => {
    let written = 0;
    file.write(BYTE_ORDER_MARK + csvLine(exportHeader(wish.shape)));
    for (const place of placesToWrite(tree, wish.nodes)) {
      const policy = policyAt(place);
      if (!policy) continue;
      for (const row of exportRows(wish.shape, { name: nameOf(place), policy })) file.write(csvLine(row));
      if (++written % AT_ONCE === 0) await file.breathe();
    }
    return written;
  });
}

/** In the tree's order. */
function placesToWrite(tree: TreeShape, nodes: readonly string[] | null): readonly number[] {
  if (!nodes) return tree.ids.map((_, place) => place);
  const placeOf = placesOf(tree);
  return nodes.flatMap((node) => placeOf.get(node) ?? []).sort((a, b) => a - b);
}

/** A domain by its name, a customer by its name or path; by the id where these are another's too. */
function nodeNamer(tree: TreeShape): (place: number) => string {
  const find = nodeFinder(tree);
  return (place) => {
    const name = tree.names[place] ?? '';
    if (find(name) === place) return name;
    const path = [name];
    for (let at = tree.parents[place] ?? -1; at >= 0; at = tree.parents[at] ?? -1) path.unshift(tree.names[at] ?? '');
    const whole = path.join(' > ');
    return find(whole) === place ? whole : (tree.ids[place] ?? '');
  };
}

type PolicyAt = (place: number) => NodePolicy | null;

/** What is set at a node itself; null where nothing is. */
function explicitReader({ policies }: Workspace, { ids }: TreeShape): PolicyAt {
  return (place) => {
    const { policy } = policies.get(ids[place] ?? '');
    return HOPS.every((hop) => policy[hop].mode === 'inherit') ? null : policy;
  };
}

/** What is in force. A parent comes before its children. */
function effectiveReader({ policies }: Workspace, { ids, parents }: TreeShape): PolicyAt {
  const known = new Map<number, Readonly<Record<Hop, HopPolicy>>>();
  const effectiveAt = (place: number): Readonly<Record<Hop, HopPolicy>> => {
    if (place < 0) return { incoming: DEFAULT_HOP_POLICY, delivery: DEFAULT_HOP_POLICY };
    const before = known.get(place);
    if (before) return before;
    const above = effectiveAt(parents[place] ?? -1);
    const { incoming, delivery } = policies.get(ids[place] ?? '').policy;
    const found = {
      incoming: incoming.mode === 'inherit' ? above.incoming : incoming,
      delivery: delivery.mode === 'inherit' ? above.delivery : delivery,
    };
    known.set(place, found);
    return found;
  };
  return effectiveAt;
}
