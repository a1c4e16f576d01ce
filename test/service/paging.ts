import { Refusal } from './problems';

export type Listing = 'nodes' | 'policies' | 'audit';

/**
 * A place in a listing that is ordered by change. `after` is the last change that was read; what went away after
 * `floor` is named as gone (what went away before, the reader never saw). A token is a place with both the same.
 *
 * A row that changes while it is being listed moves to the end and is read (again) there, so a listing misses nothing
 * that stands throughout it, however much changes meanwhile.
 */
export interface Position {
  readonly after: number;
  readonly floor: number;
}

/** Writes a position as the opaque text of a cursor or token; `epoch` names the file it is of. */
export function encodePosition(epoch: string, listing: Listing, { after, floor }: Position): string {
  return Buffer.from([listing, epoch, after, floor].join(' ')).toString('base64url');
}

/** Reads a cursor or token of this file and listing. Throws `cursor.expired` for any other text. */
export function decodePosition(epoch: string, listing: Listing, text: string): Position {
  const match = /^(\w+) (\S+) (\d{1,15}) (\d{1,15})$/u.exec(Buffer.from(text, 'base64url').toString());
  if (match?.[1] !== listing || match[2] !== epoch) throw new Refusal('cursor.expired');
  return { after: Number(match[3]), floor: Number(match[4]) };
}
