import { parseDomain, toUnicodeDomain } from '../address/domain';
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

/** 1 at the places whose name has the text in it. `keys` are the names' `nameKey`s. */
export function matchingNames(keys: readonly string[], query: string): Uint8Array {
  const wanted = searchKey(query);
  const isMatch = new Uint8Array(keys.length);
  for (let at = 0; at < keys.length; at++) if (keys[at]?.includes(wanted)) isMatch[at] = 1;
  return isMatch;
}

/** The places that are found, each with its path down from the root. */
export function rowsOfMatches(tree: TreeShape, isMatch: Uint8Array): { rows: Int32Array; matches: number } {
  const shown = new Uint8Array(isMatch.length);
  let matches = 0;
  let count = 0;
  for (let at = 0; at < isMatch.length; at++) {
    if (!isMatch[at]) continue;
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

const MAY_BE_IDN = /[^\u0000-\u007f]|xn--/iu;
const NOT_ASCII = /[^\u0000-\u007f]/u;

/** The form in which texts are searched: case and compatibility forms do not matter. */
export function searchKey(text: string): string {
  return (NOT_ASCII.test(text) ? text.normalize('NFKC') : text).toLowerCase();
}

/** The same for a name, or an entry of a list: a domain is found as Unicode and as A-labels. */
export function nameKey(name: string): string {
  if (!MAY_BE_IDN.test(name)) return name.toLowerCase();
  const key = searchKey(name);
  const isIdn = NOT_ASCII.test(key);
  const from = key.lastIndexOf('@') + 1;
  const parsed = parseDomain(key.slice(from));
  if (!parsed.ok) return key;
  const other = isIdn ? parsed.domain : searchKey(toUnicodeDomain(parsed.domain));
  return other === key.slice(from) ? key : `${key}\n${key.slice(0, from)}${other}`;
}

const remembered = new WeakMap<readonly string[], readonly string[]>();

/** The keys of a tree's names, made once a tree. */
export function nameKeysOf({ names }: Pick<TreeShape, 'names'>): readonly string[] {
  let keys = remembered.get(names);
  if (!keys) remembered.set(names, (keys = names.map(nameKey)));
  return keys;
}
