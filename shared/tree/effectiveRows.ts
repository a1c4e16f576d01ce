import { HOP_MODES, HOPS, type Hop } from '../policy/policy';
import { codeOfMode, DOMAIN_KIND, type TreeShape } from './columns';
import type { EffectiveColumns } from './effectiveTree';
import { nameKeysOf, searchKey } from './rows';

/** What is in force under a node: row `i` of the columns is the node at place `start + i`. */
export interface EffectiveTable extends Readonly<Record<Hop, EffectiveColumns>> {
  readonly start: number;
}

export interface RowFilter {
  /** Part of a domain's name, or of a customer's that it belongs to; empty for all. */
  readonly query: string;
  /** A mode's code, or null for all. */
  readonly modes: Readonly<Record<Hop, number | null>>;
}

export const SORT_KEYS = ['name', 'customer', 'incoming', 'delivery'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface RowSort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export interface EffectiveRows {
  /** Places of the domains to show, in order. */
  readonly rows: Int32Array;
  /** Domains under the node, whatever is filtered. */
  readonly total: number;
  /** Domains that the text filter lets through, by mode code. */
  readonly counts: Readonly<Record<Hop, Int32Array>>;
}

/** The domains under a node as a table shows them. */
export function effectiveRows(tree: TreeShape, table: EffectiveTable, filter: RowFilter, sort: RowSort): EffectiveRows {
  const { start } = table;
  const size = table.incoming.modes.length;
  const isMatch = matchesOf(tree, start, size, searchKey(filter.query.trim()));
  const counts = { incoming: new Int32Array(HOP_MODES.length), delivery: new Int32Array(HOP_MODES.length) };
  const rows = new Int32Array(size);
  let count = 0;
  let total = 0;
  for (let row = 0; row < size; row++) {
    if (tree.kinds[start + row] !== DOMAIN_KIND) continue;
    total++;
    if (!isMatch[row]) continue;
    let isShown = true;
    for (const hop of HOPS) {
      const code = table[hop].modes[row] ?? 0;
      counts[hop][code] = (counts[hop][code] ?? 0) + 1;
      isShown &&= filter.modes[hop] === null || filter.modes[hop] === code;
    }
    if (isShown) rows[count++] = start + row;
  }
  return { rows: sorted(rows.slice(0, count), tree, table, sort), total, counts };
}

/** 1 where a name or one above it, down from the start, has the text in it. */
function matchesOf(tree: TreeShape, start: number, size: number, wanted: string): Uint8Array {
  const isMatch = new Uint8Array(size);
  if (wanted === '') return isMatch.fill(1);
  const keys = nameKeysOf(tree);
  for (let row = 0; row < size; row++) {
    const parent = (tree.parents[start + row] ?? -1) - start;
    // The node itself has every row under it: its name would let all of them through.
    if ((parent > 0 && isMatch[parent]) || (row > 0 && keys[start + row]?.includes(wanted))) isMatch[row] = 1;
  }
  return isMatch;
}

/** Mode codes by what they let through in the clear, the most first. */
const BY_STRICTNESS = (['inherit', 'automatic', 'requiredFor', 'required'] as const).map(codeOfMode);

function sorted(rows: Int32Array, tree: TreeShape, table: EffectiveTable, { by, isDescending }: RowSort): Int32Array {
  const { start } = table;
  // Preorder is the order of customers.
  if (by === 'name') {
    const keys = nameKeysOf(tree);
    rows.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  } else if (by !== 'customer') {
    const { modes, from } = table[by];
    const rank = (place: number): number => BY_STRICTNESS.indexOf(modes[place - start] ?? 0);
    rows.sort((a, b) => rank(a) - rank(b) || (from[a - start] ?? -1) - (from[b - start] ?? -1) || a - b);
  }
  return isDescending ? rows.reverse() : rows;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
