import type { Hop } from '../../shared/policy/policy';
import type { TreeColumns } from '../../shared/tree/columns';
import { chooseByFacets, facetBits, facetMask, type Facet, type Known } from '../../shared/tree/facets';
import { matchingNames, nameKeysOf, openRows, rowsOfMatches } from '../../shared/tree/rows';

/** What the tree is searched for. */
export interface Search {
  readonly query: string;
  readonly facets: readonly Facet[];
}

/** What the rows of the tree hang on. */
export interface Showing extends Search, Known {
  readonly tree: TreeColumns;
  readonly inForce: Readonly<Record<Hop, Uint8Array>>;
  readonly open: ReadonlySet<string>;
  readonly listed: Listed | null;
  /** Whether it is looked at how many nodes each facet has. */
  readonly isCounting: boolean;
}

/** The places of the nodes that list an entry, as the core found them for a query. */
export interface Listed {
  readonly query: string;
  readonly isListed: Uint8Array;
}

export interface Shown {
  /** The places shown, top to bottom. */
  readonly rows: Int32Array;
  /** How many nodes are found; null where nothing is searched. */
  readonly found: number | null;
  /** 1 at those, which stand among the rows with the ways to them. */
  readonly matches: Uint8Array | null;
  /** Nodes by facet, of those that the rest of the search finds; null where no one looks. */
  readonly counts: Int32Array | null;
}

export function shown(showing: Showing): Shown {
  const { tree, open, query, facets, isCounting } = showing;
  const isSearching = query.trim() !== '' || facets.length > 0;
  if (!isSearching && !isCounting) return { rows: openRows(tree, open), found: null, matches: null, counts: null };
  const named = textMatches(showing);
  const chosen = isCounting || facets.length > 0 ? chooseByFacets(bitsOf(showing), facetMask(facets), named) : null;
  const matches = chosen?.isIn ?? named;
  const counts = chosen?.counts ?? null;
  if (!isSearching || !matches) return { rows: openRows(tree, open), found: null, matches: null, counts };
  const { rows, matches: found } = rowsOfMatches(tree, matches);
  return { rows, found, matches, counts };
}

/** Where a name or a list has the text in it; null where none is searched for. */
function textMatches({ tree, query, listed }: Showing): Uint8Array | null {
  const wanted = query.trim();
  if (wanted === '') return null;
  const matches = matchingNames(nameKeysOf(tree), wanted);
  if (listed?.query === wanted && listed.isListed.length === matches.length) {
    for (let at = 0; at < matches.length; at++) if (listed.isListed[at]) matches[at] = 1;
  }
  return matches;
}

let last: { readonly of: readonly unknown[]; readonly bits: Uint32Array } | null = null;

/** What each node is: worked out once for as long as nothing it hangs on changes. */
function bitsOf({ tree, inForce, deviates, probed }: Showing): Uint32Array {
  const of = [tree, inForce, deviates, probed];
  if (!last || of.some((each, at) => each !== last?.of[at]))
    last = { of, bits: facetBits(tree, inForce, { deviates, probed }) };
  return last.bits;
}
