import { create } from 'zustand';
import type { MarkColumns, NodeMarks } from '../../shared/messages/model';
import type { Hop } from '../../shared/policy/policy';
import { effectiveModes, pathTo, type TreeColumns } from '../../shared/tree/columns';
import type { Known } from '../../shared/tree/facets';
import { placesOf } from '../../shared/tree/places';
import { shown, type Listed, type Search, type Shown } from './shown';

interface TreeState extends Search, Shown, Known {
  readonly tree: TreeColumns | null;
  /** The mode in force at each place, inheritance resolved. */
  readonly inForce: Readonly<Record<Hop, Uint8Array>>;
  readonly open: ReadonlySet<string>;
  readonly listed: Listed | null;
  /** Whether the facets are shown, with how many nodes each has. */
  readonly isCounting: boolean;
  /** The active node, that the page shows and the keyboard goes on from. */
  readonly selected: string | null;
  /** Every node that is selected: what a change of many is for. Most often the active one alone. */
  readonly selection: ReadonlySet<string>;
  /** Where a range of rows starts. */
  readonly anchor: string | null;
  readonly clear: () => void;
  readonly setTree: (tree: TreeColumns) => void;
  readonly setMarks: (marks: readonly NodeMarks[]) => void;
  /** Marks of every node of the tree as it stands. */
  readonly setMarkColumns: (columns: MarkColumns) => void;
  /** What is known of the nodes of the tree as it stands. */
  readonly setKnown: (known: Partial<Known>) => void;
  readonly search: (search: Partial<Search>) => void;
  readonly setListed: (listed: Listed) => void;
  readonly setCounting: (isCounting: boolean) => void;
  readonly setOpen: (ids: readonly string[], open: boolean) => void;
  /** Selects one node alone. */
  readonly select: (id: string) => void;
  readonly selectMany: (selection: ReadonlySet<string>, active: string | null, anchor: string | null) => void;
  /** Selects a node and opens the way to it. */
  readonly reveal: (id: string) => void;
}

const NO_SEARCH: Search = { query: '', facets: [] };
const NOTHING = {
  ...NO_SEARCH,
  tree: null,
  inForce: { incoming: new Uint8Array(), delivery: new Uint8Array() },
  deviates: null,
  probed: null,
  open: new Set<string>(),
  listed: null,
  rows: new Int32Array(),
  found: null,
  matches: null,
  counts: null,
  selected: null,
  selection: new Set<string>(),
  anchor: null,
};

export const useTree = create<TreeState>()((set, get) => {
  /** Takes a change over, and what is shown after it. */
  const show = (change: Partial<TreeState>): void => {
    const next = { ...get(), ...change };
    const { tree } = next;
    set(tree ? { ...change, ...shown({ ...next, tree }) } : change);
  };
  /** Where nothing is narrowed down by them, other marks show the same rows. */
  const mark = (change: Partial<TreeState>): void => {
    const { facets, isCounting } = get();
    if (facets.length > 0 || isCounting) show(change);
    else set(change);
  };
  return {
    ...NOTHING,
    isCounting: false,
    clear: () => set(NOTHING),
    setTree: (tree) => {
      const { selected, selection, open, deviates, probed } = get();
      const [root] = tree.ids;
      show({
        tree,
        inForce: effectiveModes(tree),
        open: open.size === 0 && root !== undefined ? new Set([root]) : open,
        // They are of places: those of another shape are told after it.
        ...ofShape(tree, { deviates, probed }),
        selected: selected !== null && placesOf(tree).get(selected) !== undefined ? selected : null,
        selection: standing(tree, selection),
      });
    },
    setMarks: (marks) => {
      const { tree } = get();
      if (!tree) return;
      const next = withMarks(tree, marks);
      mark({ tree: next, inForce: effectiveModes(next) });
    },
    setMarkColumns: (columns) => {
      const { tree } = get();
      if (tree?.ids.length !== columns.flags.length) return;
      const next = { ...tree, ...columns };
      mark({ tree: next, inForce: effectiveModes(next) });
    },
    setKnown: (known) => {
      const { tree } = get();
      if (tree) mark(ofShape(tree, known));
    },
    search: (search) => show(search),
    setListed: (listed) => show({ listed }),
    setCounting: (isCounting) => show({ isCounting }),
    setOpen: (ids, wanted) => {
      const open = new Set(get().open);
      for (const id of ids) {
        if (wanted) open.add(id);
        else open.delete(id);
      }
      show({ open });
    },
    select: (id) => set({ selected: id, selection: new Set([id]), anchor: id }),
    selectMany: (selection, selected, anchor) => set({ selection, selected, anchor }),
    reveal: (id) => {
      const { tree, open } = get();
      const at = tree && placesOf(tree).get(id);
      if (!tree || at === undefined || at === null) return;
      const above = pathTo(tree, at).slice(0, -1);
      const opened = new Set([...open, ...above.map((place) => tree.ids[place] ?? '')]);
      show({ selected: id, selection: new Set([id]), anchor: id, open: opened, ...NO_SEARCH });
    },
  };
});

/** What was told of a tree of this many nodes. */
function ofShape<K extends Partial<Known>>({ ids }: TreeColumns, known: K): K {
  const fits = Object.entries(known).map(([key, column]) => [key, column?.length === ids.length ? column : null]);
  return Object.fromEntries(fits) as K;
}

/** What is left of a selection: nodes go away with a pull. */
function standing(tree: TreeColumns, selection: ReadonlySet<string>): ReadonlySet<string> {
  if (selection.size === 0) return selection;
  const places = placesOf(tree);
  const left = [...selection].filter((id) => places.get(id) !== undefined);
  return left.length === selection.size ? selection : new Set(left);
}

function withMarks(tree: TreeColumns, marks: readonly NodeMarks[]): TreeColumns {
  const next = {
    ...tree,
    incoming: tree.incoming.slice(),
    delivery: tree.delivery.slice(),
    flags: tree.flags.slice(),
  };
  const places = placesOf(tree);
  for (const { node, incoming, delivery, flags } of marks) {
    const at = places.get(node);
    if (at === undefined) continue;
    next.incoming[at] = incoming;
    next.delivery[at] = delivery;
    next.flags[at] = flags;
  }
  return next;
}
