import type { KeyboardEvent } from 'react';
import type { TreeColumns } from '../../shared/tree/columns';
import { nameKeysOf } from '../../shared/tree/rows';
import { copyPolicy, pastePolicy } from '../templates/policyClipboard';
import { openTreeMenu } from './menuStore';
import { extendTo, selectOnly, selectShown, toggle } from './select';
import { useTree } from './treeStore';
import { typedSoFar } from './typeAhead';

const PAGE_ROWS = 20;

interface Place {
  readonly tree: TreeColumns;
  readonly rows: Int32Array;
  readonly open: ReadonlySet<string>;
  /** Place among the rows; -1 where nothing is selected. */
  readonly row: number;
}

/** A row to go to, or nodes to open or close. */
type Act = number | { readonly ids: readonly string[]; readonly open: boolean };

/** What each key does to a row, as the WAI-ARIA tree pattern has it. */
const KEYS: Readonly<Record<string, (place: Place) => Act>> = {
  ArrowDown: ({ row }) => row + 1,
  ArrowUp: ({ row }) => row - 1,
  PageDown: ({ row }) => row + PAGE_ROWS,
  PageUp: ({ row }) => row - PAGE_ROWS,
  Home: () => 0,
  End: ({ rows }) => rows.length - 1,
  ArrowRight: (place) =>
    isClosed(place) ? { ids: [idOf(place)], open: true } : hasChildren(place) ? place.row + 1 : place.row,
  ArrowLeft: (place) =>
    hasChildren(place) && !isClosed(place) ? { ids: [idOf(place)], open: false } : parentRow(place),
  '*': (place) => ({ ids: siblings(place), open: true }),
};

/** The tree's keyboard: the selection goes where the keys lead; with Shift it grows there. */
export function useTreeKeys(elementAt: (place: number) => HTMLElement | null): (event: KeyboardEvent) => void {
  return (event) => {
    if (isCommand(event, elementAt)) return event.preventDefault();
    const { tree, rows, open, selected, setOpen } = useTree.getState();
    if (!tree || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = selected === null ? -1 : rows.findIndex((at) => tree.ids[at] === selected);
    const place = { tree, rows, open, row };
    const next = KEYS[event.key]?.(place) ?? typedRow(place, event);
    if (next === null) return;
    event.preventDefault();
    if (typeof next === 'object') return setOpen(next.ids, next.open);
    const id = tree.ids[rows[Math.min(Math.max(next, 0), rows.length - 1)] ?? -1];
    if (id === undefined) return;
    if (event.shiftKey && event.key in KEYS) extendTo(id);
    else selectOnly(id);
  };
}

/** The keys that do something with what is selected. */
function isCommand(event: KeyboardEvent, elementAt: (place: number) => HTMLElement | null): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const { selected, tree, rows } = useTree.getState();
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    const row = rows.find((at) => tree?.ids[at] === selected);
    const box = row === undefined ? undefined : elementAt(row)?.getBoundingClientRect();
    if (selected !== null && box) openTreeMenu(selected, { left: box.left + box.width / 3, top: box.bottom });
    return true;
  }
  if (!(ctrlKey || metaKey) || altKey) return false;
  const pressed = key.toLowerCase();
  if (pressed === 'a') selectShown();
  else if (pressed === 'c') void copyPolicy();
  else if (pressed === 'v') void pastePolicy();
  else if (key === ' ' && selected !== null) toggle(selected);
  else return false;
  return true;
}

/** The next row whose name begins with what was typed; the one that is active may be it while more is typed. */
function typedRow({ tree, rows, row }: Place, { key, timeStamp }: KeyboardEvent): number | null {
  if (key.length !== 1) return null;
  const typed = typedSoFar(key, timeStamp);
  if (typed.trim() === '') return null;
  const keys = nameKeysOf(tree);
  const start = typed.length > 1 ? Math.max(row, 0) : row + 1;
  for (let step = 0; step < rows.length; step++) {
    const candidate = (start + step) % rows.length;
    if (keys[rows[candidate] ?? -1]?.startsWith(typed)) return candidate;
  }
  return row;
}

function atOf({ rows, row }: Place): number {
  return rows[row] ?? -1;
}

function idOf(place: Place): string {
  return place.tree.ids[atOf(place)] ?? '';
}

function hasChildren(place: Place): boolean {
  return (place.tree.sizes[atOf(place)] ?? 1) > 1;
}

function isClosed(place: Place): boolean {
  return hasChildren(place) && !place.open.has(idOf(place));
}

function parentRow(place: Place): number {
  const parent = place.tree.parents[atOf(place)] ?? -1;
  return parent < 0 ? place.row : place.rows.indexOf(parent);
}

/** The nodes beside a row that have others below them, itself included. */
function siblings(place: Place): string[] {
  const { tree } = place;
  const at = atOf(place);
  const parent = tree.parents[at] ?? -1;
  if (at < 0 || parent < 0) return at < 0 ? [] : [idOf(place)];
  const ids: string[] = [];
  const end = parent + (tree.sizes[parent] ?? 1);
  for (let child = parent + 1; child < end; child += tree.sizes[child] ?? 1) {
    if ((tree.sizes[child] ?? 1) > 1) ids.push(tree.ids[child] ?? '');
  }
  return ids;
}
