import type { Policy } from '../../shared/api/api';
import type { Database } from './database';
import { policyText, toPolicy } from './policyText';

/** A change that was made. */
export interface Change {
  readonly at: string;
  readonly actor: string;
  readonly key: string;
  readonly before: Policy;
  readonly after: Policy;
}

/** Every change, the oldest first, and by the key that names it. */
export interface Audit {
  /** Writes a change down; within the transaction that makes it. */
  add(change: Change): void;
  /** What someone changed under a key; null where that is nothing. */
  find(actor: string, key: string): Change | null;
  /** So many changes, from the one after `after` on. */
  list(after: number, limit: number): (Change & { readonly id: number })[];
}

const COLUMNS = 'id, at, actor, key, node, base, before, version, after';
type Row = [number, string, string, string, string, string, string, string, string];

export function createAudit(database: Database): Audit {
  const insert = database.prepare(
    'INSERT INTO audit (at, actor, key, node, base, before, version, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(`SELECT ${COLUMNS} FROM audit WHERE id = ? AND actor = ? AND key = ?`).raw();
  const page = database.prepare(`SELECT ${COLUMNS} FROM audit WHERE id > ? ORDER BY id LIMIT ?`).raw();
  const ids = readIds(database);
  return {
    add: ({ at, actor, key, before, after }) => {
      const { node, version } = after;
      const [textBefore, textAfter] = [policyText(before), policyText(after)];
      const { lastInsertRowid } = insert.run(at, actor, key, node, before.version, textBefore, version, textAfter);
      ids.set(nameOf(actor, key), Number(lastInsertRowid));
    },
    find: (actor, key) => {
      const id = ids.get(nameOf(actor, key));
      // One whose transaction was rolled back is not there, or is another.
      const row = id === undefined ? undefined : (select.get(id, actor, key) as Row | undefined);
      return row ? toChange(row) : null;
    },
    list: (after, limit) => (page.all(after, limit) as Row[]).map((row) => ({ id: row[0], ...toChange(row) })),
  };
}

/** The row of each key. Kept here: keys are random, and an index of them in the file would take longer to write than the rest. */
function readIds(database: Database): Map<string, number> {
  const rows = database.prepare('SELECT id, actor, key FROM audit').raw().all() as [number, string, string][];
  return new Map(rows.map(([id, actor, key]) => [nameOf(actor, key), id]));
}

/** No name of an actor has a line feed. */
function nameOf(actor: string, key: string): string {
  return `${actor}\n${key}`;
}

function toChange([, at, actor, key, node, base, before, version, after]: Row): Change {
  return { at, actor, key, before: toPolicy(node, base, before), after: toPolicy(node, version, after) };
}
