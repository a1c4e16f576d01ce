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
