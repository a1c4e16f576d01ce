import { parseDomain, toUnicodeDomain } from '../address/domain';
import { DOMAIN_KIND, type TreeShape } from '../tree/columns';
import { placesOf } from '../tree/places';

/** What a file's name for a node comes to: its place in the tree, or why there is none. */
export type Found = number | 'unknown' | 'ambiguous';

const PATH_SEPARATOR = '>';

/** Finds nodes by id, by domain, by name where one alone has it, or by a path (`Partner > Customer`), from the root or the end of one. */
export function nodeFinder(tree: Pick<TreeShape, 'ids' | 'names' | 'parents' | 'kinds'>): (name: string) => Found {
  const places = placesByName(tree);
  const byId = placesOf(tree);
  const isIdAName = tree.ids.some((id) => places.has(id));
  // Names that are not written as the tree has them.
  const known = new Map<string, Found>();

  const named = (key: string): readonly number[] => {
    const found = places.get(key) ?? [];
    return typeof found === 'number' ? [found] : found;
  };
  const byPath = (name: string): Found => {
    const steps = name.split(PATH_SEPARATOR).map(keyOf);
    const [last = '', ...above] = steps.toReversed();
    const isBelow = (place: number): boolean => {
      let at = place;
      return above.every((step) => (at = tree.parents[at] ?? -1) >= 0 && keyOf(tree.names[at] ?? '') === step);
    };
    return only(named(last).filter(isBelow));
  };
  const find = (name: string): Found => {
    const withId = byId.get(name);
    if (withId !== undefined) return withId;
    const found = only(named(keyOf(name)));
    // A name may have the path's sign in it.
    return found === 'unknown' && name.includes(PATH_SEPARATOR) ? byPath(name) : found;
  };
  return (name) => {
    const place = places.get(name);
    if (typeof place === 'number' && !isIdAName) return place;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name.trim());
    // A cell is a part of a large piece of the file, which would stay in memory with it.
    known.set(` ${name}`.slice(1), found);
    return found;
  };
}

/** By the key of the name; places in a list where several have it. */
function placesByName({
  names,
  kinds,
}: Pick<TreeShape, 'names' | 'kinds'>): ReadonlyMap<string, number | readonly number[]> {
  const places = new Map<string, number | number[]>();
  names.forEach((name, place) => {
    // A domain in the tree is in Unicode already.
    const key = kinds[place] === DOMAIN_KIND ? name : keyOf(name);
    const others = places.get(key);
    if (others === undefined) places.set(key, place);
    else if (typeof others === 'number') places.set(key, [others, place]);
    else others.push(place);
  });
  return places;
}

/** Names that mean the same have the same key: case, space, a browser's address and the two ways to write a domain make no difference. */
function keyOf(name: string): string {
  const lower = name
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replace(/^https?:\/\/([^/?#:]+).*$/u, '$1');
  return lower.includes('xn--') ? toUnicodeDomain(lower) : lower.replace(/\.$/u, '');
}

function only(places: readonly number[]): Found {
  return places.length > 1 ? 'ambiguous' : (places[0] ?? 'unknown');
}

/** The domain as A-labels that a name stands for; null where it stands for none. */
export function domainOfName(name: string): string | null {
  const parsed = parseDomain(name);
  return parsed.ok ? parsed.domain : null;
}
