import type { TreeShape } from './columns';

/** What a tree is built from, in any order. */
export interface TreeNode {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: number;
  /** As shown. */
  readonly name: string;
}

/**
 * Lays nodes out in preorder: admins before domains, each by name. A node whose parent is not there, or that stands in
 * a circle, is left out: a listing may hand a child on before its parent.
 */
export function flattenTree(nodes: readonly TreeNode[], rootId: string): TreeShape {
  const childrenOf = byParent(nodes);
  const root = nodes.find((node) => node.id === rootId);
  const order: TreeNode[] = [];
  const parents: number[] = [];
  const depths: number[] = [];
  const waiting = root ? [{ node: root, parent: -1, depth: 0 }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const at = order.push(next.node) - 1;
    parents.push(next.parent);
    depths.push(next.depth);
    const depth = next.depth + 1;
    const children = childrenOf.get(next.node.id)?.sort(inTreeOrder) ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      const node = children[i];
      if (node && node.id !== rootId) waiting.push({ node, parent: at, depth });
    }
  }
  return {
    ids: order.map((node) => node.id),
    names: order.map((node) => node.name),
    parents: Int32Array.from(parents),
    sizes: subtreeSizes(parents),
    depths: Uint8Array.from(depths),
    kinds: Uint8Array.from(order, (node) => node.kind),
  };
}

function byParent(nodes: readonly TreeNode[]): ReadonlyMap<string | null, TreeNode[]> {
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  return children;
}

const byName = new Intl.Collator('en').compare;

/** Admins before domains, each by name; no two are level. */
export function inTreeOrder(a: TreeNode, b: TreeNode): number {
  return a.kind - b.kind || byName(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function subtreeSizes(parents: readonly number[]): Int32Array {
  const sizes = new Int32Array(parents.length).fill(1);
  for (let at = parents.length - 1; at > 0; at--) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) sizes[parent] = (sizes[parent] ?? 0) + (sizes[at] ?? 0);
  }
  return sizes;
}
