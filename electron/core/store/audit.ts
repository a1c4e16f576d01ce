import type { AuditPage } from '../../../shared/api/api';
import type { AuditRow } from '../../../shared/messages/history';
import type { NodePolicy } from '../../../shared/policy/policy';
import { CHUNK_ROWS, inChunks } from './chunks';
import type { Database } from './database';

export type AuditEntry = AuditPage['items'][number];
export type StoredAudit = Omit<AuditRow, 'name' | 'kind'> & { readonly place: number };

/** What the service says of who changed what, as far as it was read. */
export interface Audit {
  /** Adds entries in the service's order; those that are there already stay as they are. */
  add(entries: readonly AuditEntry[]): void;
  /** The newest first, those at a place below `before`. */
  list(before: number | null): Iterable<StoredAudit>;
}

interface Row {
  readonly place: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly node: string;
  readonly before: string;
  readonly after: string;
  readonly is_from_here: number;
}

export function createAudit(database: Database): Audit {
  const add = database.prepare(
    `INSERT INTO audit (id, at, actor, node, before, after, version, idempotency_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const list = database.prepare(
    `SELECT place, id, at, actor, audit.node, audit.before, audit.after, push_item.node IS NOT NULL AS is_from_here
     FROM audit LEFT JOIN push_item ON push_item.idempotency_key = audit.idempotency_key
     WHERE place < ? ORDER BY place DESC LIMIT ${CHUNK_ROWS}`,
  );
  return {
    add: (entries) => {
      for (const { id, at, actor, node, before, after, version, idempotencyKey } of entries) {
        add.run(id, at, actor, node, JSON.stringify(before), JSON.stringify(after), version, idempotencyKey);
      }
    },
    list: (before) =>
      inChunks(
        before ?? Number.MAX_SAFE_INTEGER,
        (below) => (list.all(below) as Row[]).map(readRow),
        ({ place }) => place,
      ),
  };
}

function readRow({ before, after, is_from_here, ...rest }: Row): StoredAudit {
  return {
    ...rest,
    before: JSON.parse(before) as NodePolicy,
    after: JSON.parse(after) as NodePolicy,
    isFromHere: is_from_here === 1,
  };
}
