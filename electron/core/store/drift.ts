import type { DriftRow } from '../../../shared/messages/history';
import type { NodePolicy } from '../../../shared/policy/policy';
import { CHUNK_ROWS, inChunks } from './chunks';
import type { Database } from './database';

/** Something that changed on the service and that no push from here did. */
export type Found =
  | {
      readonly node: string;
      readonly what: 'policy';
      readonly before: NodePolicy;
      readonly after: NodePolicy;
      readonly version: string;
    }
  | { readonly node: string; readonly what: 'renamed' | 'moved'; readonly before: string; readonly after: string }
  | { readonly node: string; readonly what: 'added' | 'gone' };

export type StoredDrift = Pick<DriftRow, 'id' | 'node' | 'what' | 'foundAt' | 'policies' | 'names' | 'author'>;

export interface Drift {
  add(found: readonly Found[], at: string): void;
  /** The newest first, those with a number below `before`. */
  list(before: number | null): Iterable<StoredDrift>;
  /** How many have a number above this one. */
  countAfter(id: number): number;
  last(): number;
}

interface Row {
  readonly id: number;
  readonly found_at: string;
  readonly node: string;
  readonly what: StoredDrift['what'];
  readonly before: string | null;
  readonly after: string | null;
  readonly actor: string | null;
  readonly at: string | null;
}

export function createDrift(database: Database): Drift {
  const add = database.prepare(
    'INSERT INTO drift (found_at, node, what, before, after, version) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const list = database.prepare(
    `SELECT drift.id, found_at, drift.node, what, drift.before, drift.after, actor, at
     FROM drift LEFT JOIN audit ON audit.node = drift.node AND audit.version = drift.version
     WHERE drift.id < ? ORDER BY drift.id DESC LIMIT ${CHUNK_ROWS}`,
  );
  const countAfter = database.prepare('SELECT count(*) FROM drift WHERE id > ?').raw();
  const last = database.prepare('SELECT coalesce(max(id), 0) FROM drift').raw();
  return {
    add: (found, at) => {
      for (const each of found) {
        const before = 'before' in each ? JSON.stringify(each.before) : null;
        const after = 'after' in each ? JSON.stringify(each.after) : null;
        add.run(at, each.node, each.what, before, after, each.what === 'policy' ? each.version : null);
      }
    },
    list: (before) =>
      inChunks(
        before ?? Number.MAX_SAFE_INTEGER,
        (below) => (list.all(below) as Row[]).map(readRow),
        ({ id }) => id,
      ),
    countAfter: (id) => (countAfter.get(id) as [number])[0],
    last: () => (last.get() as [number])[0],
  };
}

function readRow({ id, found_at, node, what, before, after, actor, at }: Row): StoredDrift {
  const sides = before === null || after === null ? null : ([JSON.parse(before), JSON.parse(after)] as const);
  return {
    id,
    node,
    what,
    foundAt: found_at,
    policies: sides && what === 'policy' ? { before: sides[0] as NodePolicy, after: sides[1] as NodePolicy } : null,
    names: sides && what !== 'policy' ? { before: sides[0] as string, after: sides[1] as string } : null,
    author: actor !== null && at !== null ? { actor, at } : null,
  };
}
