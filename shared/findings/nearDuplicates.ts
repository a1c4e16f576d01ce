/** Short names are one letter apart by chance: only longer ones are looked at. */
const SHORTEST_NAME = 6;
/** Of the domains that may leave the same rest, so many are compared: it keeps the time linear. */
const MOST_COMPARED = 8;

/**
 * Domains that are one edit apart from an earlier one (a letter more, less, another, or two swapped), as typing errors and
 * look-alikes are: `contoso.com`, `contoos.com`. Digits may differ, as in numbered names, and so may the top-level domain.
 * Answers an earlier domain for each.
 *
 * Two names are one edit apart only if both can leave the same rest when they lose one letter, or none. So each domain is
 * compared only with those that left a rest of the same hash; the hashes stand in typed arrays, since there are some twenty a
 * domain.
 */
export function nearDuplicates(domains: readonly string[]): ReadonlyMap<string, string> {
  const near = new Map<string, string>();
  const names = domains.filter((domain) => domain.lastIndexOf('.') >= SHORTEST_NAME && !domain.startsWith('xn--'));
  const rests = createRests(names.reduce((sum, { length }) => sum + length + 1, 0));
  names.forEach((domain, owner) => {
    let other: string | undefined;
    forEachRest(domain, (hash) => {
      for (
        let entry = rests.first(hash), seen = 0;
        entry >= 0 && seen < MOST_COMPARED;
        entry = rests.next(entry), seen++
      ) {
        if (other !== undefined || rests.hashes[entry] !== hash) continue;
        const earlier = names[rests.owners[entry] ?? owner] ?? domain;
        if (isOneEditApart(earlier, domain)) other = earlier;
      }
      rests.add(hash, owner);
    });
    if (other !== undefined) near.set(domain, other);
  });
  return near;
}

/** Hashes with who left them, in chains by their low bits. */
function createRests(most: number) {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(1, most))) - 1;
  const heads = new Int32Array(mask + 1).fill(-1);
  const nexts = new Int32Array(most);
  const hashes = new Int32Array(most);
  const owners = new Int32Array(most);
  let count = 0;
  return {
    hashes,
    owners,
    first: (hash: number): number => heads[hash & mask] ?? -1,
    next: (entry: number): number => nexts[entry] ?? -1,
    add: (hash: number, owner: number): void => {
      hashes[count] = hash;
      owners[count] = owner;
      nexts[count] = heads[hash & mask] ?? -1;
      heads[hash & mask] = count++;
    },
  };
}

const BASE = 16_777_619;

/** Calls back with the hash of a domain, and of what is left of it as each character before its last dot is taken out. */
function forEachRest(domain: string, use: (hash: number) => void): void {
  const end = domain.lastIndexOf('.');
  let whole = 0;
  for (let place = 0; place < domain.length; place++) whole = (Math.imul(whole, BASE) + domain.charCodeAt(place)) | 0;
  use(scrambled(whole));
  // From the end: the hash of what stands before, of what follows, and the power that the former is moved up by.
  let before = whole;
  let after = 0;
  let power = 1;
  for (let place = domain.length - 1; place >= 0; place--) {
    const code = domain.charCodeAt(place);
    before = Math.imul(before - code, BASE_INVERSE);
    // A letter out of a run of the same leaves the same rest as the next one.
    if (place < end && code !== domain.charCodeAt(place + 1)) use(scrambled((Math.imul(before, power) + after) | 0));
    after = (Math.imul(code, power) + after) | 0;
    power = Math.imul(power, BASE);
  }
}

/** Spreads a hash over its low bits (the end of MurmurHash3). */
function scrambled(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The number that undoes a multiplication by BASE in 32 bits (Newton's iteration; BASE is odd). */
const BASE_INVERSE = (() => {
  let inverse = BASE;
  for (let round = 0; round < 5; round++) inverse = Math.imul(inverse, 2 - Math.imul(BASE, inverse));
  return inverse;
})();

function isOneEditApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > start && otherEnd > start && one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)) {
    oneEnd--;
    otherEnd--;
  }
  const isSwapped =
    oneEnd - start === 2 &&
    otherEnd - start === 2 &&
    one.charCodeAt(start) === other.charCodeAt(start + 1) &&
    one.charCodeAt(start + 1) === other.charCodeAt(start);
  if (!isSwapped && (oneEnd - start > 1 || otherEnd - start > 1)) return false;
  if (oneEnd === start && otherEnd === start) return false;
  const isInName = oneEnd <= one.lastIndexOf('.') && otherEnd <= other.lastIndexOf('.');
  return isInName && !/[\d.]/u.test(one.slice(start, oneEnd) + other.slice(start, otherEnd));
}
