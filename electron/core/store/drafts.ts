import type { Problem } from '../../../shared/messages/values';
import type { Base } from '../../../shared/plan/planner';
import type { DraftPolicy } from '../../../shared/policy/draft';
import type { NodePolicy } from '../../../shared/policy/policy';
import type { Changed } from './changed';
import { CHUNK_ROWS, chunksOf } from './chunks';
import { atomically, type Database } from './database';
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
  /** All of them, a few hundred at a time, by node, as they are when they are read. */
  chunks(): Iterable<readonly Pick<Draft, 'node' | 'policy'>[]>;
  /** The nodes that have one. */
  nodes(): readonly string[];
  count(): number;
  /** `isFaulty`: whether an error keeps it from being pushed, where that is known already. */
  put(draft: Draft, isFaulty?: boolean): void;
  /** Whether an error keeps such a draft from being pushed. */
  readonly isFaulty: IsFaulty;
  /** Checks once more those of which that is not known, or all: the rules changed. */
  recheck(all: boolean): void;
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

type IsFaulty = (draft: Pick<Draft, 'node' | 'policy'>) => boolean;

export function createDrafts(database: Database, changed: Changed, isFaultyDraft: IsFaulty): Drafts {
  const get = database.prepare('SELECT * FROM draft WHERE node = ?');
  const all = database.prepare('SELECT * FROM draft ORDER BY saved_at, node');
  const nodes = database.prepare('SELECT node FROM draft').raw();
  const count = database.prepare('SELECT drafts FROM draft_count').raw();
  const put = database.prepare(
    `INSERT INTO draft (node, base_version, base, policy, saved_at, merged, refused, source, faulty)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET base_version = excluded.base_version, base = excluded.base, policy = excluded.policy,
       saved_at = excluded.saved_at, merged = excluded.merged, refused = excluded.refused,
       source = excluded.source, faulty = excluded.faulty`,
  );
  const remove = database.prepare('DELETE FROM draft WHERE node = ?');
  const removePushed = database
    .prepare(
      `DELETE FROM draft WHERE node BETWEEN ?2 AND ?3 AND saved_at < (SELECT started_at FROM push WHERE id = ?1)
         AND EXISTS (SELECT 1 FROM push_item WHERE push = ?1 AND push_item.node = draft.node AND state = 'applied')
       RETURNING node`,
    )
    .raw();
  const chunk = database.prepare('SELECT node, policy FROM draft WHERE node > ? ORDER BY node LIMIT ?').raw();
  const setFaulty = database.prepare('UPDATE draft SET faulty = ? WHERE node = ?');
  const unchecked = database.prepare('SELECT * FROM draft WHERE faulty IS NULL');
  return {
    isFaulty: isFaultyDraft,
    recheck: (isAll) => {
      const drafts = ((isAll ? all : unchecked).all() as DraftRow[]).map(draftOfRow);
      atomically(database, () => {
        for (const draft of drafts) setFaulty.run(Number(isFaultyDraft(draft)), draft.node);
      });
    },
    get: (node) => {
      const row = get.get(node) as DraftRow | undefined;
      return row ? draftOfRow(row) : null;
    },
    all: () => (all.all() as DraftRow[]).map(draftOfRow),
    chunks: () =>
      chunksOf(
        (after) => chunk.all(after, CHUNK_ROWS) as [string, string][],
        ([node, policy]) => ({ node, policy: JSON.parse(policy) as DraftPolicy }),
      ),
    nodes: () => (nodes.all() as [string][]).map(([node]) => node),
    count: () => (count.get() as [number])[0],
    put: (draft, isFaulty = isFaultyDraft(draft)) => {
      const { node, base, policy, savedAt, isMerged, refused, source } = draft;
      const [basePolicy, problem] = [JSON.stringify(base.policy), refused && JSON.stringify(refused)];
      const texts = [basePolicy, JSON.stringify(policy), savedAt];
      put.run(node, base.version, ...texts, Number(isMerged), problem, source, Number(isFaulty));
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
