import type { TreeShape } from './columns';

/** The places shown when the nodes with these ids are open, top to bottom. */
export function openRows(tree: TreeShape, open: ReadonlySet<string>): Int32Array {
  const rows = new Int32Array(tree.ids.length);
  let count = 0;
  for (let at = 0; at < tree.ids.length;) {
    rows[count++] = at;
    at += open.has(tree.ids[at] ?? '') ? 1 : (tree.sizes[at] ?? 1);
  }
  return rows.slice(0, count);
}

/** The places that match a search, each with its path down from the root. */
export function matchingRows(
  tree: TreeShape,
  keys: readonly string[],
  query: string,
): { rows: Int32Array; matches: number } {
  const wanted = searchKey(query);
  const shown = new Uint8Array(keys.length);
  let matches = 0;
  let count = 0;
  for (let at = 0; at < keys.length; at++) {
    if (!keys[at]?.includes(wanted)) continue;
    matches++;
    for (let place = at; place >= 0 && !shown[place]; place = tree.parents[place] ?? -1) {
      shown[place] = 1;
      count++;
    }
  }
  const rows = new Int32Array(count);
  let row = 0;
  for (let at = 0; at < shown.length; at++) if (shown[at]) rows[row++] = at;
  return { rows, matches };
}

/** The form in which names are searched: case and compatibility forms do not matter. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
