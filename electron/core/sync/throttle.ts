/** Gathers what comes many times a second and hands it on at most so often, in milliseconds. */
export function gather<T>(
  everyMs: number,
  hand: (gathered: readonly T[]) => void,
): { add(items: readonly T[]): void; flush(): void } {
  let gathered: T[] = [];
  let handedAt = 0;
  const flush = (): void => {
    const items = gathered;
    gathered = [];
    handedAt = Date.now();
    hand(items);
  };
  return {
    add: (items) => {
      gathered.push(...items);
      if (Date.now() - handedAt >= everyMs) flush();
    },
    flush,
  };
}
