import { PLAN_STATES, PUSHABLE_STATES, strictnessOfCode, type PlanState, type PlanTable } from '../messages/plan';
import type { Strictness } from '../policy/strictness';
import type { TreeShape } from '../tree/columns';
import { searchKey } from '../tree/rows';

/** Where a row stands for a person: as its draft does, or that it was taken out of the push. */
export const ROW_STATES = [...PLAN_STATES, 'takenOut'] as const;
export type RowState = PlanState | 'takenOut';

export interface PlanFilter {
  /** Part of a name, or of a customer's that it belongs to; empty for all. */
  readonly query: string;
  readonly state: RowState | null;
  readonly effect: Strictness | null;
}

/** The plan with where its nodes stand in the tree, a row a draft. */
export interface PlacedPlan {
  readonly table: PlanTable;
  readonly tree: TreeShape;
  /** Places in the tree; -1 where the node is gone. */
  readonly places: Int32Array;
  readonly states: readonly RowState[];
}

export interface PlanView {
  /** The rows that the filter lets through, in the order of the table. */
  readonly rows: Int32Array;
  /** Rows that would be shown by each state, or each effect, the rest of the filter being as it is. */
  readonly byState: ReadonlyMap<RowState, number>;
  readonly byEffect: ReadonlyMap<Strictness, number>;
}

export function placePlan(table: PlanTable, tree: TreeShape, without: ReadonlySet<string>): PlacedPlan {
  const placeOf = placesOf(tree);
  return {
    table,
    tree,
    places: Int32Array.from(table.nodes, (node) => placeOf.get(node) ?? -1),
    states: table.nodes.map((node, row) => {
      const state = PLAN_STATES[table.states[row] ?? 0] ?? 'blocked';
      return PUSHABLE_STATES.includes(state) && without.has(node) ? 'takenOut' : state;
    }),
  };
}

/** Places by id, made once a tree. */
const knownPlaces = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function placesOf({ ids }: TreeShape): ReadonlyMap<string, number> {
  let places = knownPlaces.get(ids);
  if (!places) knownPlaces.set(ids, (places = new Map(ids.map((id, at) => [id, at]))));
  return places;
}

/** What a row's change does to mail; null where nothing can come of it, as its node is gone. */
export function effectOf({ table, states }: PlacedPlan, row: number): Strictness | null {
  return states[row] === 'orphaned' ? null : strictnessOfCode(table.strictness[row]);
}

/** Whether a push takes a row. */
export function isInPush({ states }: PlacedPlan, row: number): boolean {
  const state = states[row];
  return state !== undefined && state !== 'takenOut' && PUSHABLE_STATES.includes(state);
}

/** Whether a person may put a row into the push, or take it out. */
export function isPushable(plan: PlacedPlan, row: number): boolean {
  return isInPush(plan, row) || plan.states[row] === 'takenOut';
}

export function rowsInPush(plan: PlacedPlan): number[] {
  return rowsWhere(plan, (row) => isInPush(plan, row));
}

/** What of the push lets through in the clear what is refused now: a person is asked about it. */
export function rowsThatLoosen(plan: PlacedPlan): number[] {
  return rowsWhere(plan, (row) => {
    const effect = effectOf(plan, row);
    return isInPush(plan, row) && (effect === 'loosens' || effect === 'mixed');
  });
}

export function rowsInState(plan: PlacedPlan, state: RowState): number[] {
  return rowsWhere(plan, (row) => plan.states[row] === state);
}

function rowsWhere({ table }: PlacedPlan, isWanted: (row: number) => boolean): number[] {
  return [...table.nodes.keys()].filter(isWanted);
}

export function filterPlan(plan: PlacedPlan, { query, state, effect }: PlanFilter): PlanView {
  const isMatch = matcherOf(plan, searchKey(query.trim()));
  const byState = new Map<RowState, number>();
  const byEffect = new Map<Strictness, number>();
  const rows: number[] = [];
  plan.states.forEach((rowState, row) => {
    if (!isMatch(row)) return;
    const rowEffect = effectOf(plan, row);
    const hasState = state === null || state === rowState;
    const hasEffect = effect === null || effect === rowEffect;
    if (hasEffect) byState.set(rowState, (byState.get(rowState) ?? 0) + 1);
    if (hasState && rowEffect) byEffect.set(rowEffect, (byEffect.get(rowEffect) ?? 0) + 1);
    if (hasState && hasEffect) rows.push(row);
  });
  return { rows: Int32Array.from(rows), byState, byEffect };
}

/** Whether a row's name, or one above it in the tree, has the text in it. */
function matcherOf({ table, tree, places }: PlacedPlan, wanted: string): (row: number) => boolean {
  if (wanted === '') return () => true;
  // Many drafts share their customers.
  const known = new Map<number, boolean>();
  const isUnder = (place: number): boolean => {
    if (place < 0) return false;
    let is = known.get(place);
    if (is === undefined) {
      is = searchKey(tree.names[place] ?? '').includes(wanted) || isUnder(tree.parents[place] ?? -1);
      known.set(place, is);
    }
    return is;
  };
  return (row) => {
    if (searchKey(table.names[row] ?? '').includes(wanted)) return true;
    return isUnder(parentOf(tree, places[row] ?? -1));
  };
}

/** The place of the customer that a node belongs to; -1 for the root, and where the node is gone. */
export function parentOf(tree: TreeShape, place: number): number {
  return place < 0 ? -1 : (tree.parents[place] ?? -1);
}

/** What a change can do, what needs a look most first. */
export const EFFECTS_BY_RISK = ['loosens', 'mixed', 'tightens', 'same'] as const satisfies readonly Strictness[];
