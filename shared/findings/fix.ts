import type { ListFinding } from './finding';

/** How often a fix may bring up another one: an address in brackets, in capitals, that is there already. */
const MOST_ROUNDS = 8;

/** What a list would become with every fix applied, and how many entries that changes or takes off. */
export interface FixedList {
  readonly list: readonly string[];
  readonly changed: number;
  readonly removed: number;
}

/** Applies every fix until none is left. Applied to its own result it does nothing. */
export function fixAll(list: readonly string[], check: (list: readonly string[]) => readonly ListFinding[]): FixedList {
  // An entry keeps its place until the end, so that what became of each can be counted.
  let places = list.map((entry, index) => ({ entry, index }));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = firstFixes(check(places.map(({ entry }) => entry)));
    if (fixes.size === 0) break;
    places = places.flatMap(({ entry, index }, at) => {
      const replacement = fixes.has(at) ? fixes.get(at) : entry;
      return replacement === null || replacement === undefined ? [] : [{ entry: replacement, index }];
    });
  }
  return {
    list: places.map(({ entry }) => entry),
    changed: places.filter(({ entry, index }) => entry !== list[index]).length,
    removed: list.length - places.length,
  };
}

/** One fix an entry: its first finding says what is most wrong with it. */
function firstFixes(findings: readonly ListFinding[]): ReadonlyMap<number, string | null> {
  const fixes = new Map<number, string | null>();
  for (const { index, fix } of findings)
    if (fix && index !== null && !fixes.has(index)) fixes.set(index, fix.replacement);
  return fixes;
}
