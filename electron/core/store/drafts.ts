import { policyOf, type DraftPolicy } from '../../../shared/policy/draft';
import { policiesEqual } from '../../../shared/policy/equal';
import type { NodePolicy } from '../../../shared/policy/policy';
import { atomically, type Database } from './database';
import type { Base } from './policies';

/** A local edit of one node's policy, with what it was made on. */
export interface Draft {
  readonly node: string;
  readonly base: Base;
  readonly policy: DraftPolicy;
  /** RFC 3339, UTC. */
  readonly savedAt: string;
}

export interface Drafts {
  get(node: string): Draft | null;
  all(): readonly Draft[];
  count(): number;
  /**
   * Saves a draft durably, with its step in the journal, in one transaction. One that equals its base goes away: null.
   * `current` is the base of a draft that is new; a draft that stands keeps its own.
   */
  save(node: string, policy: DraftPolicy, current: Base): Draft | null;
  discard(node: string): void;
  /** Sets a draft on another base, its policy as it is; it goes away where it equals that. */
  rebase(node: string, base: Base): Draft | null;
  /** Writes a draft back as it was, from a file that was damaged. */
  restore(draft: Draft): void;
}

type DraftRow = { node: string; base_version: string; base: string; policy: string; saved_at: string };

export function createDrafts(database: Database, now: () => string): Drafts {
  const get = database.prepare('SELECT * FROM draft WHERE node = ?');
  const all = database.prepare('SELECT * FROM draft ORDER BY saved_at, node');
  const count = database.prepare('SELECT drafts FROM draft_count').raw();
  const put = database.prepare(
    `INSERT INTO draft (node, base_version, base, policy, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET base_version = excluded.base_version, base = excluded.base,
       policy = excluded.policy, saved_at = excluded.saved_at`,
  );
  const remove = database.prepare('DELETE FROM draft WHERE node = ?');
  const step = database.prepare('INSERT INTO journal (at, node, before, after) VALUES (?, ?, ?, ?)');

  const find = (node: string): Draft | null => {
    const row = get.get(node) as DraftRow | undefined;
    return row ? draftOfRow(row) : null;
  };
  const write = ({ node, base, policy, savedAt }: Draft): void => {
    put.run(node, base.version, JSON.stringify(base.policy), JSON.stringify(policy), savedAt);
  };
  const settle = (before: Draft | null, draft: Draft): Draft | null => {
    const kept = policiesEqual(policyOf(draft.policy), draft.base.policy) ? null : draft;
    if (kept) write(kept);
    else remove.run(draft.node);
    step.run(draft.savedAt, draft.node, before && JSON.stringify(before.policy), kept && JSON.stringify(kept.policy));
    return kept;
  };

  return {
    get: find,
    all: () => (all.all() as DraftRow[]).map(draftOfRow),
    count: () => (count.get() as [number])[0],
    save: (node, policy, current) =>
      atomically(database, () => {
        const before = find(node);
        return settle(before, { node, base: before?.base ?? current, policy, savedAt: now() });
      }),
    discard: (node) =>
      atomically(database, () => {
        const before = find(node);
        if (!before) return;
        remove.run(node);
        step.run(now(), node, JSON.stringify(before.policy), null);
      }),
    rebase: (node, base) =>
      atomically(database, () => {
        const before = find(node);
        return before && settle(before, { ...before, base, savedAt: now() });
      }),
    restore: write,
  };
}

/** Reads a row of the draft table. */
export function draftOfRow(row: DraftRow): Draft {
  return {
    node: row.node,
    base: { version: row.base_version, policy: JSON.parse(row.base) as NodePolicy },
    policy: JSON.parse(row.policy) as DraftPolicy,
    savedAt: row.saved_at,
  };
}
