import { create } from 'zustand';
import type { MarkColumns, NodeMarks } from '../../shared/messages/model';
import type { Hop } from '../../shared/policy/policy';
import { effectiveModes, pathTo, type TreeColumns } from '../../shared/tree/columns';
import { placesOf } from '../../shared/tree/places';
import { matchingRows, openRows, searchKey } from '../../shared/tree/rows';

interface TreeState {
  readonly tree: TreeColumns | null;
  /** The mode in force at each place, inheritance resolved. */
  readonly inForce: Readonly<Record<Hop, Uint8Array>>;
  readonly open: ReadonlySet<string>;
  readonly query: string;
  /** The places shown, top to bottom. */
  readonly rows: Int32Array;
  /** How many nodes match the search; null where nothing is searched. */
  readonly found: number | null;
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
  readonly setQuery: (query: string) => void;
  readonly setOpen: (id: string, open: boolean) => void;
  /** Selects one node alone. */
  readonly select: (id: string) => void;
  readonly selectMany: (selection: ReadonlySet<string>, active: string | null, anchor: string | null) => void;
  /** Selects a node and opens the way to it. */
  readonly reveal: (id: string) => void;
}

const NOTHING = {
  tree: null,
  inForce: { incoming: new Uint8Array(), delivery: new Uint8Array() },
  open: new Set<string>(),
  query: '',
  rows: new Int32Array(),
  found: null,
  selected: null,
  selection: new Set<string>(),
  anchor: null,
};

export const useTree = create<TreeState>()((set, get) => ({
  ...NOTHING,
  clear: () => set(NOTHING),
  setTree: (tree) => {
    const { selected, selection, open, query } = get();
    const [root] = tree.ids;
    const opened = open.size === 0 && root !== undefined ? new Set([root]) : open;
    set({
      tree,
      inForce: effectiveModes(tree),
      open: opened,
      selected: selected !== null && tree.ids.includes(selected) ? selected : null,
      selection: standing(tree, selection),
      ...shown(tree, opened, query),
    });
  },
  setMarks: (marks) => {
    const { tree } = get();
    if (!tree) return;
    const next = withMarks(tree, marks);
    set({ tree: next, inForce: effectiveModes(next) });
  },
  setMarkColumns: (columns) => {
    const { tree } = get();
    if (tree?.ids.length !== columns.drafts.length) return;
    const next = { ...tree, ...columns };
    set({ tree: next, inForce: effectiveModes(next) });
  },
  setQuery: (query) => {
    const { tree, open } = get();
    set({ query, ...(tree ? shown(tree, open, query) : {}) });
  },
  setOpen: (id, wanted) => {
    const { tree, open, query } = get();
    const next = new Set(open);
    if (wanted) next.add(id);
    else next.delete(id);
    set({ open: next, ...(tree ? shown(tree, next, query) : {}) });
  },
  select: (id) => set({ selected: id, selection: new Set([id]), anchor: id }),
  selectMany: (selection, selected, anchor) => set({ selection, selected, anchor }),
  reveal: (id) => {
    const { tree, open } = get();
    const at = tree?.ids.indexOf(id) ?? -1;
    if (!tree || at < 0) return;
    const above = pathTo(tree, at).slice(0, -1);
    const next = new Set([...open, ...above.map((place) => tree.ids[place] ?? '')]);
    set({ selected: id, selection: new Set([id]), anchor: id, open: next, query: '', ...shown(tree, next, '') });
  },
}));

/** What is left of a selection: nodes go away with a pull. */
function standing(tree: TreeColumns, selection: ReadonlySet<string>): ReadonlySet<string> {
  const places = placesOf(tree);
  const left = [...selection].filter((id) => places.get(id) !== undefined);
  return left.length === selection.size ? selection : new Set(left);
}

function shown(tree: TreeColumns, open: ReadonlySet<string>, query: string): Pick<TreeState, 'rows' | 'found'> {
  if (query.trim() === '') return { rows: openRows(tree, open), found: null };
  const { rows, matches } = matchingRows(tree, searchKeysOf(tree), query.trim());
  return { rows, found: matches };
}

/** Names in the form they are searched in, made once a tree. */
const searchKeys = new WeakMap<readonly string[], readonly string[]>();

function searchKeysOf({ names }: TreeColumns): readonly string[] {
  let keys = searchKeys.get(names);
  if (!keys) searchKeys.set(names, (keys = names.map(searchKey)));
  return keys;
}

function withMarks(tree: TreeColumns, marks: readonly NodeMarks[]): TreeColumns {
  const next = {
    ...tree,
    incoming: tree.incoming.slice(),
    delivery: tree.delivery.slice(),
    drafts: tree.drafts.slice(),
  };
  const places = placesOf(tree);
  for (const { node, incoming, delivery, draft } of marks) {
    const at = places.get(node);
    if (at === undefined) continue;
    next.incoming[at] = incoming;
    next.delivery[at] = delivery;
    next.drafts[at] = draft;
  }
  return next;
}
