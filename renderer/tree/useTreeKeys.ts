import type { KeyboardEvent } from 'react';
import type { TreeColumns } from '../../shared/tree/columns';
import { extendTo, selectOnly, selectShown, toggle } from './select';
import { useTree } from './treeStore';

const PAGE_ROWS = 20;

interface Place {
  readonly tree: TreeColumns;
  readonly rows: Int32Array;
  readonly open: ReadonlySet<string>;
  /** Place among the rows; -1 where nothing is selected. */
  readonly row: number;
}

/** What each key does to a row, as the WAI-ARIA tree pattern has it; a number is the row to go to. */
const KEYS: Readonly<Record<string, (place: Place) => number | { readonly open: boolean }>> = {
  ArrowDown: ({ row }) => row + 1,
  ArrowUp: ({ row }) => row - 1,
  PageDown: ({ row }) => row + PAGE_ROWS,
  PageUp: ({ row }) => row - PAGE_ROWS,
  Home: () => 0,
  End: ({ rows }) => rows.length - 1,
  ArrowRight: (place) => (isClosed(place) ? { open: true } : hasChildren(place) ? place.row + 1 : place.row),
  ArrowLeft: (place) => (hasChildren(place) && !isClosed(place) ? { open: false } : parentRow(place)),
};

/** The tree's keyboard: the selection goes where the keys lead; with Shift it grows there. */
export function useTreeKeys(): (event: KeyboardEvent) => void {
  return (event) => {
    if (isOfSelection(event)) return event.preventDefault();
    const act = KEYS[event.key];
    const { tree, rows, open, selected, setOpen } = useTree.getState();
    if (!act || !tree || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const row = selected === null ? -1 : rows.findIndex((at) => tree.ids[at] === selected);
    const next = act({ tree, rows, open, row });
    if (typeof next === 'object') {
      if (selected !== null) setOpen(selected, next.open);
      return;
    }
    const id = tree.ids[rows[Math.min(Math.max(next, 0), rows.length - 1)] ?? -1];
    if (id === undefined) return;
    if (event.shiftKey) extendTo(id);
    else selectOnly(id);
  };
}

/** The keys that change the selection where it is: all that is shown, and the active node in or out. */
function isOfSelection({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const { selected } = useTree.getState();
  if (!(ctrlKey || metaKey) || altKey) return false;
  if (key.toLowerCase() === 'a') selectShown();
  else if (key === ' ' && selected !== null) toggle(selected);
  else return false;
  return true;
}

function atOf({ rows, row }: Place): number {
  return rows[row] ?? -1;
}

function hasChildren(place: Place): boolean {
  return (place.tree.sizes[atOf(place)] ?? 1) > 1;
}

function isClosed(place: Place): boolean {
  return hasChildren(place) && !place.open.has(place.tree.ids[atOf(place)] ?? '');
}

function parentRow(place: Place): number {
  const parent = place.tree.parents[atOf(place)] ?? -1;
  return parent < 0 ? place.row : place.rows.indexOf(parent);
}
