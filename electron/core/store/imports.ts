import type { ImportChoices, NodeWish } from '../../../shared/csv/wish';
import { atomicallyLightly, type Database } from './database';
import type { Drafts } from './drafts';
import type { DraftChange, Steps } from './steps';

/** What an import asks of a node that no pull has brought yet. */
export interface WaitingWish {
  readonly id: number;
  readonly name: string;
  readonly wish: NodeWish;
  readonly choices: ImportChoices;
  /** The file's name. */
  readonly source: string;
}

/** An import that is being written: one transaction, in which no one else writes to the file. */
export interface ImportWriting {
  put(change: DraftChange & { readonly isFaulty: boolean }): void;
  /** Makes it all count, as one step that can be undone, with what waits for its node. */
  commit(waiting: readonly Omit<WaitingWish, 'id' | 'source'>[]): void;
  /** As if it had never begun. */
  rollBack(): void;
}

/** What comes from files into the workspace. */
export interface Imports {
  /** Begins to write the drafts of a file. */
  begin(source: string, at: string): ImportWriting;
  /** The file whose import was cut off as it was written, told once; nothing of it is there. */
  takeCutOff(): string | null;
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

/** What an import writes with. */
interface Tables {
  readonly drafts: Drafts;
  readonly steps: Steps;
}

export function createImports(database: Database, { drafts, steps }: Tables): Imports {
  const cutOff = database.prepare('SELECT source FROM import_writing').raw();
  const noteWriting = database.prepare('INSERT INTO import_writing VALUES (?)');
  const clearWriting = database.prepare('DELETE FROM import_writing');
  const wait = database.prepare('INSERT INTO import_waiting (name, wish, choices, source, at) VALUES (?, ?, ?, ?, ?)');
  const allWaiting = database.prepare('SELECT id, name, wish, choices, source FROM import_waiting ORDER BY id');
  const countWaiting = database.prepare('SELECT count(*) FROM import_waiting').raw();
  const removeWaiting = database.prepare('DELETE FROM import_waiting WHERE id = ?');

  const takeCutOff = (): string | null => {
    const row = cutOff.get() as [string] | undefined;
    if (row) clearWriting.run();
    return row?.[0] ?? null;
  };

  const rollBack = (): void => {
    if (database.inTransaction) database.exec('ROLLBACK');
    takeCutOff();
  };
  /** What cannot even begin leaves nothing either. */
  const begun = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      rollBack();
      throw error;
    }
  };

  return {
    begin: (source, at) => {
      // Left behind by a process that goes away before it is through.
      atomicallyLightly(database, () => noteWriting.run(source));
      const record = begun(() => {
        database.exec('BEGIN IMMEDIATE');
        return steps.begin('import', at, source);
      });
      return {
        put: (change) => {
          const { node, after, isFaulty } = change;
          if (after) drafts.put(after, isFaulty);
          else drafts.remove(node);
          record(change);
        },
        commit: (waiting) => {
          for (const { name, wish, choices } of waiting) {
            wait.run(name, JSON.stringify(wish), JSON.stringify(choices), source, at);
          }
          clearWriting.run();
          database.exec('COMMIT');
        },
        rollBack,
      };
    },
    takeCutOff,
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
