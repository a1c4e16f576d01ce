import type { TreeColumns } from '../../shared/tree/columns';
import { domainsUnder } from '../../shared/tree/domainsUnder';
import { useView } from '../app/viewStore';
import { useTree } from './treeStore';

/** What choosing a node in the tree does: the page beside it turns to that node, whatever it showed. */
export function selectOnly(id: string): void {
  useTree.getState().select(id);
  showPage();
}

/** Takes a node into the selection, or out of it. */
export function toggle(id: string): void {
  const { selection, selectMany } = useTree.getState();
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  selectMany(next, id, id);
  showPage();
}

/** Selects the rows from where the range starts to a node. */
export function extendTo(id: string): void {
  const { tree, rows, matches, anchor, selectMany } = useTree.getState();
  const rowOf = (wanted: string | null): number => rows.findIndex((at) => tree?.ids[at] === wanted);
  const end = rowOf(id);
  const start = rowOf(anchor);
  const [from, to] = start < 0 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  // The way to what was found is none of it.
  const isWanted = (at: number): boolean => !matches || matches[at] === 1 || at === rows[end];
  const nodes = Array.from(rows.subarray(from, to + 1).filter(isWanted), (at) => tree?.ids[at] ?? '');
  selectMany(new Set(nodes), id, start < 0 ? id : anchor);
  showPage();
}

/** Selects all that is shown; where something is searched, what was found, without the ways to it. */
export function selectShown(): void {
  const { tree, rows, matches, selected, selectMany } = useTree.getState();
  if (!tree) return;
  const wanted = matches ? rows.filter((at) => matches[at] === 1) : rows;
  const nodes = new Set(Array.from(wanted, (at) => tree.ids[at] ?? ''));
  const active = selected !== null && nodes.has(selected) ? selected : (tree.ids[wanted[0] ?? -1] ?? null);
  selectMany(nodes, active, null);
  showPage();
}

/** Selects every domain under a node. */
export function selectDomainsBelow(id: string): void {
  const { tree, selectMany } = useTree.getState();
  if (tree) selectMany(new Set(domainsBelow(tree, id)), id, id);
}

export function domainsBelow(tree: TreeColumns, id: string): string[] {
  return domainsUnder(tree, [id]).map((at) => tree.ids[at] ?? '');
}

/** Pages about what is selected stay as it changes. */
function showPage(): void {
  const { view, setView } = useView.getState();
  if (view !== 'baselines' && view !== 'templates') setView('filterSettings');
}
