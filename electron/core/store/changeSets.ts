import * as v from 'valibot';
import { changeSet, type ChangeSet } from '../../../shared/changeSet/format';
import { teamWish, type TeamWish } from '../../../shared/messages/changeSets';
import { publicKey } from '../../../shared/changeSet/format';
import type { Changed } from './changed';
import type { Database } from './database';

/** Who works with this workspace: what they chose, and their public key. */
export interface StoredTeam extends TeamWish {
  readonly key: string | null;
  /** One's own of before: what was signed with them still counts. */
  readonly formerKeys: readonly string[];
}

const storedTeam = v.object({
  ...teamWish.entries,
  key: v.nullable(publicKey),
  formerKeys: v.optional(v.array(publicKey), []),
});

/** Change sets that were made or opened here, and whose word counts. */
export interface ChangeSets {
  /** Goes up with every change of one of them, or of who counts. */
  readonly revision: number;
  /** The one that was touched last comes first. */
  all(): readonly ChangeSet[];
  get(id: string): ChangeSet | null;
  put(set: ChangeSet): void;
  remove(id: string): void;
  /** Null where no one said anything yet. */
  team(): StoredTeam | null;
  setTeam(team: StoredTeam): void;
}

/** `changed` is told of the drafts: whether they may be pushed can be another matter then. */
export function createChangeSets(database: Database, changed: Changed, drafts: () => readonly string[]): ChangeSets {
  const all = database.prepare('SELECT content FROM change_set ORDER BY touched_at DESC, id').raw();
  const put = database.prepare(
    `INSERT INTO change_set (id, content, touched_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET content = excluded.content, touched_at = excluded.touched_at`,
  );
  const remove = database.prepare('DELETE FROM change_set WHERE id = ?');
  const readTeam = database.prepare("SELECT value FROM meta WHERE key = 'team'").raw();
  const writeTeam = database.prepare(
    "INSERT INTO meta (key, value) VALUES ('team', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
  );
  let revision = 0;
  // Read once: a page asks for all of them again with every draft.
  let known: readonly ChangeSet[] | null = null;
  const read = (): readonly ChangeSet[] => (known ??= (all.all() as [string][]).map(setOf));
  const touched = (): void => {
    revision++;
    known = null;
    changed(drafts());
  };
  return {
    get revision() {
      return revision;
    },
    all: read,
    get: (id) => read().find((set) => set.id === id) ?? null,
    put: (set) => {
      put.run(set.id, JSON.stringify(set), new Date().toISOString());
      touched();
    },
    remove: (id) => {
      remove.run(id);
      touched();
    },
    team: () => {
      const row = readTeam.get() as [string] | undefined;
      return row ? v.parse(storedTeam, JSON.parse(row[0])) : null;
    },
    setTeam: (team) => {
      writeTeam.run(JSON.stringify(team));
      touched();
    },
  };
}

function setOf([content]: [string]): ChangeSet {
  return v.parse(changeSet, JSON.parse(content));
}
