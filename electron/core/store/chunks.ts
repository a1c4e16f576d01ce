/** Rows of a long listing that are read at a time. */
export const CHUNK_ROWS = 500;

/** Goes through a listing chunk by chunk, as far as someone reads on. `read` answers the rows below a place. */
export function* inChunks<P, R>(top: P, read: (below: P) => readonly R[], placeOf: (row: R) => P): Iterable<R> {
  for (let below = top; ;) {
    const rows = read(below);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK_ROWS) return;
    below = placeOf(last);
  }
}

/** Goes through a table by node, chunk by chunk. `read` answers the rows after a node, each with its node first. */
export function* chunksOf<Row extends readonly [node: string, ...unknown[]], T>(
  read: (after: string) => readonly Row[],
  toItem: (row: Row) => T,
): Iterable<readonly T[]> {
  for (let after = ''; ;) {
    const rows = read(after);
    yield rows.map(toItem);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK_ROWS) return;
    after = last[0];
  }
}
