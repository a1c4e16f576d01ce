import { recipientKey, senderKey } from '../address/entry';
import { HOPS, type HopSetting, type NodePolicy } from '../policy/policy';
import { DOMAIN_KIND, type TreeShape } from '../tree/columns';
import { placesOf } from '../tree/places';

/**
 * The order of least clicking: an admin at a time, in the order of the tree, its own page before those of its domains; among
 * these equal settings one after the other, so that what was copied for one serves the next. What is not in the tree comes last.
 */
export function leastClicking<T extends { readonly node: string; readonly after: NodePolicy }>(
  tree: TreeShape,
  changes: readonly T[],
): T[] {
  const placeOf = placesOf(tree);
  const groups = new Map<number, { readonly place: number; readonly change: T }[]>();
  for (const change of changes) {
    const place = placeOf.get(change.node) ?? NOWHERE;
    const admin = tree.kinds[place] === DOMAIN_KIND ? (tree.parents[place] ?? -1) : place;
    const group = groups.get(admin) ?? [];
    groups.set(admin, group);
    group.push({ place, change });
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([admin, group]) => {
      const sorted = group.sort((a, b) => a.place - b.place);
      const own = sorted.filter(({ place }) => place === admin);
      const rest = sorted.filter(({ place }) => place !== admin);
      return [...own, ...equalTogether(rest, ({ change }) => settingKey(change.after))].map(({ change }) => change);
    });
}

/** Behind every place of a tree. */
const NOWHERE = Number.MAX_SAFE_INTEGER;

/** Those of one key one after the other, the key that comes first first. */
function equalTogether<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const equal = byKey.get(key);
    if (equal) equal.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey.values()].flat();
}

/** The same for policies that mean the same. */
function settingKey(policy: NodePolicy): string {
  return JSON.stringify(HOPS.map((hop) => hopKey(policy[hop])));
}

function hopKey(setting: HopSetting): unknown {
  if (setting.mode !== 'requiredFor') return setting.mode;
  const sorted = (entries: readonly string[], keyOf: (entry: string) => string): string[] =>
    [...new Set(entries.map(keyOf))].sort();
  return [sorted(setting.senders, senderKey), sorted(setting.recipients, recipientKey)];
}
