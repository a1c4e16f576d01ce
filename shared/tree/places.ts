import type { TreeShape } from './columns';

/** Finds the place of a node in a tree. */
export interface Places {
  get(id: string): number | undefined;
}

/** What finds places from shape to shape: numbers that stay with their node while its place moves. */
interface Index {
  readonly numbers: Map<string, number>;
  readonly numberAt: Int32Array;
  readonly placeOf: Int32Array;
}

const indexes = new WeakMap<TreeShape['ids'], Index>();

/** The places of a tree. Made once a tree; after `relayPlaces`, quickly. */
export function placesOf({ ids }: Pick<TreeShape, 'ids'>): Places {
  let index = indexes.get(ids);
  if (!index) {
    const numbers = new Map(ids.map((id, at) => [id, at]));
    const numberAt = Int32Array.from(ids, (_, at) => at);
    indexes.set(ids, (index = { numbers, numberAt, placeOf: numberAt }));
  }
  const { numbers, placeOf } = index;
  return {
    get: (id) => {
      const place = placeOf[numbers.get(id) ?? -1] ?? -1;
      return place < 0 ? undefined : place;
    },
  };
}

/** Finds places in a tree that was laid out again by what finds them in the one before, which is no longer asked then. */
export function relayPlaces(before: TreeShape, after: TreeShape, from: Int32Array): void {
  const index = indexes.get(before.ids);
  if (!index) return;
  const { numbers, numberAt } = index;
  const nextNumberAt = new Int32Array(after.ids.length);
  let next = index.placeOf.length;
  after.ids.forEach((id, place) => {
    const old = from[place] ?? -1;
    const known = old < 0 ? numbers.get(id) : numberAt[old];
    const number = known ?? next++;
    if (known === undefined) numbers.set(id, number);
    nextNumberAt[place] = number;
  });
  const placeOf = new Int32Array(next).fill(-1);
  nextNumberAt.forEach((number, place) => (placeOf[number] = place));
  indexes.delete(before.ids);
  indexes.set(after.ids, { numbers, numberAt: nextNumberAt, placeOf });
}
