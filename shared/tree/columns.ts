import { HOP_MODES, HOPS, type Hop, type HopMode } from '../policy/policy';

/**
 * The customer tree as a flat array, a column an attribute, nodes in preorder: a node's subtree is the run of
 * `sizes[i]` nodes that starts at `i`, and a parent always stands before its children.
 */
export interface TreeShape {
  readonly ids: readonly string[];
  /** As shown: domains in Unicode. */
  readonly names: readonly string[];
  /** Place of the parent; -1 at the root. */
  readonly parents: Int32Array;
  /** Nodes in the subtree, the node itself included. */
  readonly sizes: Int32Array;
  readonly depths: Uint8Array;
  /** 0 an admin, 1 a domain. */
  readonly kinds: Uint8Array;
}

/** The tree with what stands at each node. */
export interface TreeColumns extends TreeShape {
  /** What is set in force at the node itself, as a place in HOP_MODES. */
  readonly incoming: Uint8Array;
  readonly delivery: Uint8Array;
  /** What there is to say about the node's draft: FLAGS, added up. */
  readonly flags: Uint8Array;
}

/** Every column, the ones that change most first. */
export const COLUMNS = [
  'flags',
  'incoming',
  'delivery',
  'ids',
  'names',
  'parents',
  'sizes',
  'depths',
  'kinds',
] as const satisfies readonly (keyof TreeColumns)[];

export const DOMAIN_KIND = 1;

/** What a draft that waits at a node may be besides. */
export const FLAGS = { draft: 1, error: 2, conflict: 4 } as const;
export type Flag = keyof typeof FLAGS;

export function hasFlag(flags: number | undefined, flag: Flag): boolean {
  return ((flags ?? 0) & FLAGS[flag]) !== 0;
}

const INHERIT = HOP_MODES.indexOf('inherit');
const AUTOMATIC = HOP_MODES.indexOf('automatic');

/** The mode that a code of `incoming`, `delivery` or `effectiveModes` stands for. */
export function modeOfCode(code: number | undefined): HopMode {
  return HOP_MODES[code ?? INHERIT] ?? 'inherit';
}

export function codeOfMode(mode: HopMode): number {
  return HOP_MODES.indexOf(mode);
}

/** The mode in force at every node, inheritance resolved, in one pass. */
export function effectiveModes(tree: TreeColumns): Record<Hop, Uint8Array> {
  const [incoming, delivery] = HOPS.map((hop) => {
    const own = tree[hop];
    const inForce = new Uint8Array(own.length);
    own.forEach((code, at) => {
      const parent = tree.parents[at] ?? -1;
      inForce[at] = code !== INHERIT ? code : parent < 0 ? AUTOMATIC : (inForce[parent] ?? AUTOMATIC);
    });
    return inForce;
  });
  return { incoming: incoming ?? new Uint8Array(), delivery: delivery ?? new Uint8Array() };
}

/** Whether two trees are the same in every column. */
export function isSameTree(one: TreeColumns, other: TreeColumns): boolean {
  return COLUMNS.every((column) => {
    const values: ArrayLike<unknown> = one[column];
    const others: ArrayLike<unknown> = other[column];
    if (values === others) return true;
    if (values.length !== others.length) return false;
    for (let at = 0; at < values.length; at++) if (values[at] !== others[at]) return false;
    return true;
  });
}

/** The places from the root down to a node, the node included. */
export function pathTo(tree: TreeShape, at: number): number[] {
  const path: number[] = [];
  for (let place = at; place >= 0; place = tree.parents[place] ?? -1) path.push(place);
  return path.reverse();
}

/** Whether a draft waits at a place or below it. */
export function hasDraftUnder(tree: TreeColumns, start: number): boolean {
  return tree.flags.subarray(start, start + (tree.sizes[start] ?? 1)).some((flags) => hasFlag(flags, 'draft'));
}
