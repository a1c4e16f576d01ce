import { itemText } from '../../../shared/changeSet/canonical';
import type { ChangeSet } from '../../../shared/changeSet/format';
import { digestOf } from './signing';

const known = new WeakMap<ChangeSet, ReadonlyMap<string, string>>();

/** The digests of a set's items by node, worked out once a set. */
export function digestsOf(set: ChangeSet): ReadonlyMap<string, string> {
  let found = known.get(set);
  if (!found)
    known.set(set, (found = new Map(set.items.map(({ node, policy }) => [node, digestOf(itemText(node, policy))]))));
  return found;
}
