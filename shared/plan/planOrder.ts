import { searchKey } from '../tree/rows';
import { effectOf, EFFECTS_BY_RISK, parentOf, ROW_STATES, type PlacedPlan } from './planRows';

export const PLAN_SORTS = ['saved', 'name', 'customer', 'reach', 'effect', 'state'] as const;
export type PlanSortKey = (typeof PLAN_SORTS)[number];

export interface PlanSort {
  readonly by: PlanSortKey;
  /** The other way round than a sort goes by itself: oldest, A, first customer, farthest reach, or what needs a look, first. */
  readonly isReversed: boolean;
}

/** A line of the plan as a person sees it: a draft, or the head of a customer's drafts. */
export type PlanLine =
  | { readonly kind: 'draft'; readonly row: number }
  | {
      readonly kind: 'customer';
      /** Place in the tree; `root` for the root itself, which has none, `gone` for nodes that are not in the tree. */
      readonly customer: number | 'root' | 'gone';
      readonly count: number;
    };

export function sortRows(plan: PlacedPlan, rows: Int32Array, { by, isReversed }: PlanSort): Int32Array {
  const compare = COMPARE[by](plan);
  // Equal ones stand in the order of the table.
  const sorted = Int32Array.from(rows).sort((a, b) => compare(a, b) || a - b);
  return isReversed ? sorted.reverse() : sorted;
}

type Compare = (a: number, b: number) => number;

const COMPARE: Readonly<Record<PlanSortKey, (plan: PlacedPlan) => Compare>> = {
  saved: () => (a, b) => a - b,
  name: ({ table }) => {
    const keys = table.names.map(searchKey);
    return (a, b) => compareText(keys[a] ?? '', keys[b] ?? '');
  },
  // The tree's own order; what is gone comes last.
  customer: ({ places }) => {
    const rank = (row: number): number => ((places[row] ?? -1) < 0 ? Infinity : (places[row] ?? 0));
    return (a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b));
  },
  reach:
    ({ table }) =>
    (a, b) =>
      (table.reach[b] ?? 0) - (table.reach[a] ?? 0),
  effect: (plan) => {
    const rank = (row: number): number => {
      const effect = effectOf(plan, row);
      return effect ? EFFECTS_BY_RISK.indexOf(effect) : EFFECTS_BY_RISK.length;
    };
    return (a, b) => rank(a) - rank(b);
  },
  state: ({ states }) => {
    const rank = (row: number): number => ROW_STATES.indexOf(states[row] ?? 'ready');
    return (a, b) => rank(a) - rank(b);
  },
};

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function linesOf(rows: Int32Array): PlanLine[] {
  return Array.from(rows, (row) => ({ kind: 'draft', row }));
}

/** Rows under their customers, these in the order of the tree, each with its rows in the order given. */
export function linesByCustomer(plan: PlacedPlan, rows: Int32Array): PlanLine[] {
  const { tree, places } = plan;
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const place = places[row] ?? -1;
    const customer = place < 0 ? GONE : parentOf(tree, place);
    const group = groups.get(customer);
    if (group) group.push(row);
    else groups.set(customer, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([customer, group]): PlanLine[] => [
      {
        kind: 'customer',
        customer: customer === GONE ? 'gone' : customer < 0 ? 'root' : customer,
        count: group.length,
      },
      ...group.map((row): PlanLine => ({ kind: 'draft', row })),
    ]);
}

/** Behind every place of a tree. */
const GONE = Number.MAX_SAFE_INTEGER;
