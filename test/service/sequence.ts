import { numberOf, type Database } from './database';

/** Numbers every change of the tree and the policies. */
export interface Sequence {
  /** The number of the last change. */
  readonly last: number;
  /** Listings from before this change can no longer be gone on with: its tombstones are forgotten. */
  readonly oldest: number;
  /** The number of the next change. */
  next(): number;
  /** Nothing before now can be gone on with; within a transaction. */
  forget(): void;
}

/** It counts in memory: the rows keep the numbers of their changes, and so the file says where to go on. */
export function createSequence(database: Database): Sequence {
  let oldest = numberOf(database, 'SELECT oldest FROM service');
  let last = Math.max(
    oldest,
    numberOf(database, 'SELECT max(seq) FROM nodes'),
    numberOf(database, 'SELECT max(seq) FROM policies'),
  );
  return {
    get last() {
      return last;
    },
    get oldest() {
      return oldest;
    },
    next: () => ++last,
    forget: () => {
      oldest = ++last;
      database.prepare('UPDATE service SET oldest = ?').run(oldest);
    },
  };
}
