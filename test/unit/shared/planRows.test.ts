import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOP_UNCHANGED, PLAN_STATES, type PlanState, type PlanTable } from '../../../shared/messages/plan';
import { linesByCustomer, linesOf, PLAN_SORTS, sortRows, type PlanSort } from '../../../shared/plan/planOrder';
import {
  filterPlan,
  isPushable,
  placePlan,
  rowsInPush,
  rowsInState,
  rowsThatLoosen,
  type PlacedPlan,
  type PlanFilter,
} from '../../../shared/plan/planRows';
import { targetsFor } from '../../../shared/plan/targets';
import { STRICTNESSES, type Strictness } from '../../../shared/policy/strictness';
import { flattenTree, type TreeNode } from '../../../shared/tree/flatten';
import { treeShape } from '../../builders/trees';

interface Row {
  readonly node: string;
  readonly state?: PlanState;
  readonly effect?: Strictness;
  readonly reach?: number;
}

const admin = (id: string, parent: string | null): TreeNode => ({ id, parent, kind: 0, name: `Customer ${id}` });
const domain = (id: string, parent: string): TreeNode => ({ id, parent, kind: 1, name: `${id}.example` });
const TREE = flattenTree(
  [
    admin('root', null),
    admin('A', 'root'),
    admin('B', 'root'),
    domain('b2', 'B'),
    domain('a1', 'A'),
    domain('a2', 'A'),
  ],
  'root',
);

function table(rows: readonly Row[]): PlanTable {
  const unchanged = new Uint8Array(rows.length).fill(HOP_UNCHANGED);
  return {
    revision: 1,
    nodes: rows.map(({ node }) => node),
    names: rows.map(({ node }) => TREE.names[TREE.ids.indexOf(node)] ?? node),
    kinds: new Uint8Array(rows.length),
    states: Uint8Array.from(rows, ({ state = 'ready' }) => PLAN_STATES.indexOf(state)),
    strictness: Uint8Array.from(rows, ({ effect = 'tightens' }) => STRICTNESSES.indexOf(effect)),
    incoming: unchanged,
    delivery: unchanged,
    reach: Int32Array.from(rows, ({ reach = 0 }) => reach),
    warnings: new Uint8Array(rows.length),
    merged: new Uint8Array(rows.length),
    reached: 0,
  };
}

const plan = (rows: readonly Row[], without: readonly string[] = []): PlacedPlan =>
  placePlan(table(rows), TREE, new Set(without));

const ALL: PlanFilter = { query: '', state: null, effect: null };
const nodes = ({ table }: PlacedPlan, rows: Iterable<number>): string[] =>
  Array.from(rows, (row) => table.nodes[row] ?? '');

const ROWS: readonly Row[] = [
  { node: 'b2', reach: 1, effect: 'loosens' },
  { node: 'A', reach: 2, effect: 'tightens' },
  { node: 'gone', state: 'orphaned', effect: 'same' },
  { node: 'a2', reach: 1, state: 'conflict', effect: 'mixed' },
  { node: 'root', reach: 3, state: 'refused', effect: 'mixed' },
];

describe('a push', () => {
  it('takes what is ready or was refused, and that nobody took out', () => {
    const some = plan(ROWS, ['b2', 'a2']);
    expect(nodes(some, rowsInPush(some))).toEqual(['A', 'root']);
    expect(some.states).toEqual(['takenOut', 'ready', 'orphaned', 'conflict', 'refused']);
    expect(some.states.map((_, row) => isPushable(some, row))).toEqual([true, true, false, false, true]);
    expect(nodes(some, rowsInState(some, 'takenOut'))).toEqual(['b2']);
  });

  it('names what loosens, wholly or in part, of what it takes', () => {
    const some = plan(ROWS);
    expect(nodes(some, rowsThatLoosen(some))).toEqual(['b2', 'root']);
    const less = plan(ROWS, ['b2']);
    expect(nodes(less, rowsThatLoosen(less))).toEqual(['root']);
  });
});

describe('the filter', () => {
  it('finds text in a name, and in a customer’s name of what is under it', () => {
    const some = plan(ROWS);
    const found = (query: string): string[] => nodes(some, filterPlan(some, { ...ALL, query }).rows);
    expect(found('A2.EX')).toEqual(['a2']);
    expect(found('customer a')).toEqual(['A', 'a2']);
    expect(found(' gone ')).toEqual(['gone']);
    expect(found('nothing')).toEqual([]);
  });

  it('takes a state and an effect; each facet counts what the rest lets through', () => {
    const some = plan(ROWS);
    const { rows, byState, byEffect } = filterPlan(some, { ...ALL, state: 'refused', effect: 'mixed' });
    expect(nodes(some, rows)).toEqual(['root']);
    expect([...byState]).toEqual([
      ['conflict', 1],
      ['refused', 1],
    ]);
    expect([...byEffect]).toEqual([['mixed', 1]]);
  });

  it('counts no effect of a draft whose node is gone', () => {
    expect(filterPlan(plan(ROWS), ALL).byEffect.has('same')).toBe(false);
  });
});

describe('the order', () => {
  const sorted = (by: PlanSort['by'], isReversed = false): string[] => {
    const some = plan(ROWS);
    return nodes(some, sortRows(some, filterPlan(some, ALL).rows, { by, isReversed }));
  };

  it('is by each column, what needs a look first', () => {
    expect(sorted('saved')).toEqual(['b2', 'A', 'gone', 'a2', 'root']);
    expect(sorted('name')).toEqual(['a2', 'b2', 'A', 'root', 'gone']);
    expect(sorted('customer')).toEqual(['root', 'A', 'a2', 'b2', 'gone']);
    expect(sorted('reach')).toEqual(['root', 'A', 'b2', 'a2', 'gone']);
    expect(sorted('effect')).toEqual(['b2', 'a2', 'root', 'A', 'gone']);
    expect(sorted('state')).toEqual(['gone', 'a2', 'root', 'b2', 'A']);
    expect(sorted('saved', true)).toEqual(['root', 'a2', 'gone', 'A', 'b2']);
  });

  it('groups by customer in the order of the tree, counting each group', () => {
    const some = plan([
      { node: 'gone', state: 'orphaned' },
      ...ROWS.filter(({ node }) => node !== 'gone'),
      { node: 'a1' },
    ]);
    const lines = linesByCustomer(some, filterPlan(some, ALL).rows);
    const told = lines.map((line) => {
      if (line.kind === 'draft') return some.table.nodes[line.row];
      const { customer, count } = line;
      return `${typeof customer === 'number' ? TREE.names[customer] : customer}: ${count}`;
    });
    expect(told).toEqual([
      'root: 1',
      'root',
      'Customer root: 1',
      'A',
      'Customer A: 2',
      'a2',
      'a1',
      'Customer B: 1',
      'b2',
      'gone: 1',
      'gone',
    ]);
  });

  it('of any plan loses no row and doubles none, sorted and grouped', () => {
    const anyRow = fc.record({
      place: fc.nat(),
      state: fc.constantFrom(...PLAN_STATES),
      effect: fc.constantFrom(...STRICTNESSES),
      reach: fc.nat(5),
    });
    const sort = fc.record({ by: fc.constantFrom(...PLAN_SORTS), isReversed: fc.boolean() });
    fc.assert(
      fc.property(treeShape, fc.array(anyRow, { maxLength: 30 }), sort, (tree, all, order) => {
        const rows = all.map(({ place, ...row }) => ({
          ...row,
          node: row.state === 'orphaned' ? `gone ${place}` : (tree.ids[place % tree.ids.length] ?? ''),
        }));
        const some = placePlan(table(rows), tree, new Set());
        const ordered = sortRows(some, filterPlan(some, ALL).rows, order);
        for (const lines of [linesOf(ordered), linesByCustomer(some, ordered)]) {
          const shown = lines.flatMap((line) => (line.kind === 'draft' ? [line.row] : []));
          expect(shown.sort((a, b) => a - b)).toEqual([...rows.keys()]);
        }
      }),
    );
  });
});

describe('a new node for a draft', () => {
  const found = (query: string, isDomain: boolean): string[] =>
    targetsFor(TREE, query, isDomain).map((place) => TREE.ids[place] ?? '');

  it('is searched by name, nodes of the same kind first', () => {
    expect(found('M', true)).toEqual(['a1', 'a2', 'b2', 'root', 'A', 'B']);
    expect(found('M', false)).toEqual(['root', 'A', 'B', 'a1', 'a2', 'b2']);
    expect(found(' A2. ', true)).toEqual(['a2']);
    expect(found('  ', true)).toEqual([]);
  });
});
