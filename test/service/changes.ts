import { decodePosition, encodePosition, type Position } from './paging';
import { Refusal } from './problems';
import type { State } from './state';

interface ChangeRow {
  readonly node: string;
  readonly seq: number;
  readonly gone: 0 | 1;
}

interface Source<Row extends ChangeRow, Item> {
  readonly listing: 'nodes' | 'policies';
  /** The columns of Row, of a table of that name. */
  readonly columns: string;
  readonly toItem: (row: Row) => Item;
}

interface Wanted {
  readonly cursor?: string;
  readonly since?: string;
  readonly limit: number;
}

interface ChangePage<Item> {
  readonly items: Item[];
  readonly gone: string[];
  readonly next: string | null;
  readonly token: string;
}

/** A page of what stands or changed under `root`, oldest change first. */
export function listChanges<Row extends ChangeRow, Item>(
  state: State,
  root: string,
  { listing, columns, toItem }: Source<Row, Item>,
  { cursor, since, limit }: Wanted,
): ChangePage<Item> {
  const { database, epoch, sequence, tree } = state;
  const last = sequence.last;
  const from = cursor ?? since;
  const position: Position = from === undefined ? { after: 0, floor: last } : decodePosition(epoch, listing, from);
  if (position.floor < sequence.oldest || position.floor > last) throw new Refusal('cursor.expired');

  const rows = database
    .prepare(`SELECT ${columns} FROM ${listing} WHERE seq > ? AND (gone = 0 OR seq > ?) ORDER BY seq LIMIT ?`)
    .all(position.after, position.floor, limit + 1) as Row[];
  const more = rows.length > limit;
  const page = more ? rows.slice(0, limit) : rows;
  const after = more ? (page.at(-1)?.seq ?? last) : last;

  const stands = page.filter((row) => row.gone === 0 && tree.isWithin(row.node, root));
  const standing = new Set(stands);
  return {
    items: stands.map(toItem),
    // What moved out of the account's part of the tree went away, too, as far as it can see.
    gone: page.filter((row) => !standing.has(row) && row.seq > position.floor).map(({ node }) => node),
    next: more ? encodePosition(epoch, listing, { after, floor: position.floor }) : null,
    token: encodePosition(epoch, listing, { after, floor: after }),
  };
}
