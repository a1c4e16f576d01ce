import { DOMAIN_KIND, type TreeShape } from '../tree/columns';
import { searchKey } from '../tree/rows';

/** The places that a search for a draft's new node finds: nodes of the draft's own kind first, in the order of the tree. */
export function targetsFor(tree: TreeShape, query: string, isDomain: boolean): readonly number[] {
  const wanted = searchKey(query.trim());
  if (wanted === '') return [];
  const found = [...tree.names.keys()].filter((place) => searchKey(tree.names[place] ?? '').includes(wanted));
  const isAlike = (place: number): boolean => (tree.kinds[place] === DOMAIN_KIND) === isDomain;
  return [...found.filter(isAlike), ...found.filter((place) => !isAlike(place))];
}
