import { numberOf, type Database } from './database';

/** The number of the next change; within the transaction that makes it. */
export function nextSeq(database: Database): number {
  return numberOf(database, 'UPDATE service SET seq = seq + 1 RETURNING seq');
}

/** The number of the last change. */
export function lastSeq(database: Database): number {
  return numberOf(database, 'SELECT seq FROM service');
}

/** Listings from before this change can no longer be gone on with: its tombstones are forgotten. */
export function oldestSeq(database: Database): number {
  return numberOf(database, 'SELECT oldest FROM service');
}
