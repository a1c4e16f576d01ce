import type { Problem } from '../../../shared/messages/values';
import type { Base } from '../../../shared/plan/planner';
import type { DraftPolicy } from '../../../shared/policy/draft';
import type { NodePolicy } from '../../../shared/policy/policy';
import type { Changed } from './changed';
import type { Database } from './database';
import type { NodeRange } from './pushes';

/** A local edit of one node's policy, with what it was made on. */
export interface Draft {
  readonly node: string;
  readonly base: Base;
  readonly policy: DraftPolicy;
  /** When a person last saved it: RFC 3339, UTC. */
  readonly savedAt: string;
  /** Whether what changed on the service was merged in since. */
  readonly isMerged: boolean;
  /** Why the last push of it did not apply it. */
  readonly refused: Problem | null;
  /** The name of the file that it was imported from; null: a person made it here. */
  readonly source: string | null;
}

export interface Drafts {
  get(node: string): Draft | null;
  all(): readonly Draft[];
  /** The nodes that have one. */
  nodes(): readonly string[];
  count(): number;
  put(draft: Draft): void;
  remove(node: string): void;
  /** Takes away the drafts of a range of nodes that a push applied and no one has saved since it was frozen; answers which. */
  removePushed(push: number, range: NodeRange): string[];
}

export interface DraftRow {
  readonly node: string;
  readonly base_version: string;
  readonly base: string;
  readonly policy: string;
  readonly saved_at: string;
  /** Absent in a damaged file of an earlier version. */
  readonly merged?: number;
  readonly refused?: string | null;
  readonly source?: string | null;
}

export function createDrafts(database: Database, changed: Changed): Drafts {
  const get = database.prepare('SELECT * FROM draft WHERE node = ?');
  const all = database.prepare('SELECT * FROM draft ORDER BY saved_at, node');
  const nodes = database.prepare('SELECT node FROM draft').raw();
  const count = database.prepare('SELECT drafts FROM draft_count').raw();
  const put = database.prepare(
    `INSERT INTO draft (node, base_version, base, policy, saved_at, merged, refused, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET base_version = excluded.base_version, base = excluded.base, policy = excluded.policy,
       saved_at = excluded.saved_at, merged = excluded.merged, refused = excluded.refused,
       source = excluded.source`,
  );
  const remove = database.prepare('DELETE FROM draft WHERE node = ?');
  const removePushed = database
    .prepare(
      `DELETE FROM draft WHERE node BETWEEN ?2 AND ?3 AND saved_at < (SELECT started_at FROM push WHERE id = ?1)
         AND EXISTS (SELECT 1 FROM push_item WHERE push = ?1 AND push_item.node = draft.node AND state = 'applied')
       RETURNING node`,
    )
    .raw();
  return {
    get: (node) => {
      const row = get.get(node) as DraftRow | undefined;
      return row ? draftOfRow(row) : null;
    },
    all: () => (all.all() as DraftRow[]).map(draftOfRow),
    nodes: () => (nodes.all() as [string][]).map(([node]) => node),
    count: () => (count.get() as [number])[0],
    put: ({ node, base, policy, savedAt, isMerged, refused, source }) => {
      const [basePolicy, problem] = [JSON.stringify(base.policy), refused && JSON.stringify(refused)];
      put.run(node, base.version, basePolicy, JSON.stringify(policy), savedAt, Number(isMerged), problem, source);
      changed([node]);
    },
    remove: (node) => {
      remove.run(node);
      changed([node]);
    },
    removePushed: (push, { first, last }) => {
      const removed = (removePushed.all(push, first, last) as [string][]).map(([node]) => node);
      changed(removed);
      return removed;
    },
  };
}

/** Reads a row of the draft table. */
export function draftOfRow(row: DraftRow): Draft {
  return {
    node: row.node,
    base: { version: row.base_version, policy: JSON.parse(row.base) as NodePolicy },
    policy: JSON.parse(row.policy) as DraftPolicy,
    savedAt: row.saved_at,
    isMerged: row.merged === 1,
    refused: row.refused ? (JSON.parse(row.refused) as Problem) : null,
    source: row.source ?? null,
  };
}
