import type { ImportChoices, NodeWish } from '../../../shared/csv/wish';
import type { Changed } from './changed';
import { atomically, atomicallyLightly, type Database } from './database';
import type { Draft } from './drafts';
import { sideOf, type Steps } from './steps';

/** A draft that an import makes, in place of the one there; null: none. */
export interface StagedDraft {
  readonly node: string;
  readonly before: Draft | null;
  readonly after: Draft | null;
}

/** What an import asks of a node that no pull has brought yet. */
export interface WaitingWish {
  readonly id: number;
  readonly name: string;
  readonly wish: NodeWish;
  readonly choices: ImportChoices;
  /** The file's name. */
  readonly source: string;
}

/** Drafts on their way from a file to the workspace. */
export interface Imports {
  /** Forgets what an import that did not end has staged; answers the name of its file, if there was one. */
  dropStaged(): string | null;
  /** Lays drafts aside: nothing of them is seen until they are committed. */
  stage(drafts: readonly StagedDraft[], source: string): void;
  /** Makes all that is staged drafts, as one step that can be undone, and keeps what waits for its node; answers the nodes. */
  commit(waiting: readonly Omit<WaitingWish, 'id' | 'source'>[], source: string, at: string): readonly string[];
  waiting(): readonly WaitingWish[];
  countWaiting(): number;
  removeWaiting(ids: readonly number[]): void;
}

interface WaitingRow {
  readonly id: number;
  readonly name: string;
  readonly wish: string;
  readonly choices: string;
  readonly source: string;
}

export function createImports(database: Database, steps: Steps, changed: Changed): Imports {
  const stagedSource = database.prepare('SELECT source FROM import_draft LIMIT 1').raw();
  const clear = database.prepare('DELETE FROM import_draft');
  const stage = database.prepare(
    `INSERT INTO import_draft (node, base_version, base, policy, saved_at, before, before_base, after_base, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putAll = database.prepare(
    `INSERT INTO draft (node, base_version, base, policy, saved_at, merged, refused, source)
       SELECT node, base_version, base, policy, saved_at, 0, NULL, source FROM import_draft WHERE policy IS NOT NULL
     ON CONFLICT DO UPDATE SET base_version = excluded.base_version, base = excluded.base, policy = excluded.policy,
       saved_at = excluded.saved_at, merged = 0, refused = NULL, source = excluded.source`,
  );
  const removeAll = database.prepare(
    'DELETE FROM draft WHERE node IN (SELECT node FROM import_draft WHERE policy IS NULL)',
  );
  const nodes = database.prepare('SELECT node FROM import_draft ORDER BY place').raw();
  const wait = database.prepare('INSERT INTO import_waiting (name, wish, choices, source, at) VALUES (?, ?, ?, ?, ?)');
  const allWaiting = database.prepare('SELECT id, name, wish, choices, source FROM import_waiting ORDER BY id');
  const countWaiting = database.prepare('SELECT count(*) FROM import_waiting').raw();
  const removeWaiting = database.prepare('DELETE FROM import_waiting WHERE id = ?');

  return {
    dropStaged: () => {
      const row = stagedSource.get() as [string] | undefined;
      if (row) clear.run();
      return row?.[0] ?? null;
    },
    // It is worth nothing until it is committed, and may be made again.
    stage: (drafts, source) =>
      atomicallyLightly(database, () => {
        for (const { node, before, after } of drafts) {
          const isMoved = before?.base.version !== after?.base.version;
          const [beforePolicy, beforeBase] = sideOf(before, isMoved);
          const [policy, afterBase] = sideOf(after, isMoved);
          const base = after && JSON.stringify(after.base.policy);
          const savedAt = after?.savedAt ?? '';
          const version = after?.base.version ?? null;
          stage.run(node, version, base, policy, savedAt, beforePolicy, beforeBase, afterBase, source);
        }
      }),
    commit: (waiting, source, at) =>
      atomically(database, () => {
        const written = (nodes.all() as [string][]).map(([node]) => node);
        if (written.length > 0) steps.recordStaged(at);
        putAll.run();
        removeAll.run();
        for (const { name, wish, choices } of waiting) {
          wait.run(name, JSON.stringify(wish), JSON.stringify(choices), source, at);
        }
        clear.run();
        changed(written);
        return written;
      }),
    waiting: () =>
      (allWaiting.all() as WaitingRow[]).map(({ id, name, wish, choices, source }) => ({
        id,
        name,
        wish: JSON.parse(wish) as NodeWish,
        choices: JSON.parse(choices) as ImportChoices,
        source,
      })),
    countWaiting: () => (countWaiting.get() as [number])[0],
    removeWaiting: (ids) => {
      for (const id of ids) removeWaiting.run(id);
    },
  };
}
