import type { TreeShape } from './columns';
import type { Places } from './places';
import { inTreeOrder, type TreeNode } from './flatten';

/** What changed in a tree: nodes that came or are other than before, and the ids of those that went away. */
export interface TreeChanges {
  readonly changed: readonly TreeNode[];
  readonly gone: readonly string[];
}

export interface RelaidTree {
  readonly shape: TreeShape;
  /** The place that each node had; -1 for one that was not there. */
  readonly from: Int32Array;
}

/**
 * Lays a tree out again after a few changes: what they do not touch is copied in runs. Comes to what `flattenTree` makes of all
 * nodes; null where that has to be asked, as a node's parent is not in the tree. `placeOf` finds the places of `before`.
 */
export function relayTree(before: TreeShape, placeOf: Places, { changed, gone }: TreeChanges): RelaidTree | null {
  const rootId = before.ids[0];
  const news = new Map(changed.map((node) => [node.id, node]));
  const isKnown = ({ parent }: TreeNode): boolean =>
    parent !== null && (placeOf.get(parent) !== undefined || news.has(parent));
  if (rootId === undefined || changed.some((node) => node.id !== rootId && !isKnown(node))) return null;

  const goneIds = new Set(gone);
  const comers = byParent(changed.filter(({ id }) => id !== rootId));
  const touched = touchedPlaces(before, placeOf, changed, goneIds);
  const out = new Columns(before.ids.length + changed.length);

  /** Old children that stay where they are, in their order. */
  const staying = (place: number): number[] => {
    const children: number[] = [];
    const end = place + (before.sizes[place] ?? 1);
    for (let child = place + 1; child < end; child += before.sizes[child] ?? 1) {
      const id = before.ids[child] ?? '';
      if (!goneIds.has(id) && !news.has(id)) children.push(child);
    }
    return children;
  };

  const emit = (node: TreeNode, place: number | undefined, parent: number, depth: number): void => {
    const at = out.add(node, place, parent, depth);
    const old = place === undefined ? [] : staying(place);
    const came = comers.get(node.id) ?? [];
    const children = [
      ...old.map((child) => ({ node: nodeAt(before, child), place: child as number | undefined })),
      ...came.map((child) => ({ node: child, place: placeOf.get(child.id) })),
    ];
    if (came.length > 0) children.sort((a, b) => inTreeOrder(a.node, b.node));
    // Untouched subtrees that stand side by side are one run.
    let run = { start: 0, end: 0 };
    const endRun = (): void => {
      if (run.end > run.start) out.copy(before, run.start, run.end, at, depth + 1);
    };
    for (const child of children) {
      const { place } = child;
      if (place === undefined || touched.has(place) || news.has(child.node.id)) {
        endRun();
        run = { start: 0, end: 0 };
        emit(child.node, place, at, depth + 1);
        continue;
      }
      if (place !== run.end) {
        endRun();
        run = { start: place, end: place };
      }
      run.end = place + (before.sizes[place] ?? 1);
    }
    endRun();
    out.close(at);
  };

  emit(news.get(rootId) ?? nodeAt(before, 0), 0, -1, 0);
  return out.relaid();
}

/** The places whose subtree is not as it was: those of changed and gone nodes and of all their parents, old and new. */
function touchedPlaces(
  before: TreeShape,
  placeOf: Places,
  changed: readonly TreeNode[],
  gone: ReadonlySet<string>,
): ReadonlySet<number> {
  const touched = new Set<number>();
  const touch = (id: string | null): void => {
    for (
      let place = placeOf.get(id ?? '') ?? -1;
      place >= 0 && !touched.has(place);
      place = before.parents[place] ?? -1
    ) {
      touched.add(place);
    }
  };
  for (const { id, parent } of changed) {
    touch(id);
    touch(parent);
  }
  for (const id of gone) touch(id);
  return touched;
}

function byParent(nodes: readonly TreeNode[]): ReadonlyMap<string, TreeNode[]> {
  const children = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parent ?? '');
    if (siblings) siblings.push(node);
    else children.set(node.parent ?? '', [node]);
  }
  return children;
}

function nodeAt({ ids, names, kinds, parents }: TreeShape, place: number): TreeNode {
  return {
    id: ids[place] ?? '',
    name: names[place] ?? '',
    kind: kinds[place] ?? 0,
    parent: ids[parents[place] ?? -1] ?? null,
  };
}

/** A tree as it is written, in preorder. */
class Columns {
  // Runs of a tree that is there are cut out whole, which is far quicker than name by name.
  readonly #ids: (readonly string[])[] = [];
  readonly #names: (readonly string[])[] = [];
  #count = 0;
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;
  readonly #depths: Uint8Array;
  readonly #kinds: Uint8Array;
  readonly #from: Int32Array;

  constructor(most: number) {
    this.#from = new Int32Array(most);
    this.#parents = new Int32Array(most);
    this.#sizes = new Int32Array(most);
    this.#depths = new Uint8Array(most);
    this.#kinds = new Uint8Array(most);
  }

  add({ id, name, kind }: TreeNode, place: number | undefined, parent: number, depth: number): number {
    const at = this.#count++;
    this.#ids.push([id]);
    this.#names.push([name]);
    this.#parents[at] = parent;
    this.#depths[at] = depth;
    this.#kinds[at] = kind;
    this.#from[at] = place ?? -1;
    return at;
  }

  /** What was added since is under it. */
  close(at: number): void {
    this.#sizes[at] = this.#count - at;
  }

  /** Copies the places from `start` to `end`, subtrees side by side, as they were, under another parent. */
  copy(from: TreeShape, start: number, end: number, parent: number, depth: number): void {
    const to = this.#count;
    this.#count += end - start;
    this.#ids.push(from.ids.slice(start, end));
    this.#names.push(from.names.slice(start, end));
    const deeper = depth - (from.depths[start] ?? 0);
    this.#sizes.set(from.sizes.subarray(start, end), to);
    this.#kinds.set(from.kinds.subarray(start, end), to);
    for (let place = start; place < end; place++) {
      const at = to + place - start;
      const above = from.parents[place] ?? 0;
      this.#parents[at] = above < start ? parent : above - start + to;
      this.#depths[at] = (from.depths[place] ?? 0) + deeper;
      this.#from[at] = place;
    }
  }

  relaid(): RelaidTree {
    const count = this.#count;
    const shape = {
      ids: joined(this.#ids),
      names: joined(this.#names),
      parents: this.#parents.slice(0, count),
      sizes: this.#sizes.slice(0, count),
      depths: this.#depths.slice(0, count),
      kinds: this.#kinds.slice(0, count),
    };
    return { shape, from: this.#from.slice(0, count) };
  }
}

function joined(runs: readonly (readonly string[])[]): string[] {
  const none: string[] = [];
  return none.concat(...runs);
}
