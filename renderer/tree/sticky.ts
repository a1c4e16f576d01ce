import { pathTo, type TreeShape } from '../../shared/tree/columns';

/** More would take too much of a small window. */
export const MOST_STICKY = 6;

/** The places that stay on top of the rows as these are scrolled: the customers that the topmost row is under. */
export function stickyPlaces(tree: TreeShape, rows: Int32Array, first: number): readonly number[] {
  let sticky: readonly number[] = [];
  // What stays on top covers rows: it is the way to the first row that is left to be seen.
  while (sticky.length < MOST_STICKY) {
    const at = rows[first + sticky.length];
    if (at === undefined) return sticky;
    const above = pathTo(tree, at).slice(0, -1);
    if (above.length <= sticky.length) return above;
    sticky = above.slice(0, sticky.length + 1);
  }
  return sticky;
}
