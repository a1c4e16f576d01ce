import { ExpectedError } from '../../../shared/errors/codes';
import { atomically, type Database } from './database';

/** Each entry brings a workspace from the version of its place to the next. Never changed once released, only added to. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- The tree as last read. A node that went away stays, marked, so that a draft on it still has a name.
  CREATE TABLE node (
    id TEXT PRIMARY KEY,
    parent TEXT,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;

  -- The tree's shape as it was laid out after the last pull, so that a start need not sort it again.
  CREATE TABLE layout (root TEXT PRIMARY KEY, shape TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- The explicit policies as last read: the bases. Modes stand beside the JSON for the tree's columns.
  CREATE TABLE policy (
    node TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    incoming INTEGER NOT NULL,
    delivery INTEGER NOT NULL,
    policy TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE draft (
    node TEXT PRIMARY KEY,
    base_version TEXT NOT NULL,
    base TEXT NOT NULL,
    policy TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- How many drafts there are: said after each save, so not counted each time.
  CREATE TABLE draft_count (drafts INTEGER NOT NULL) STRICT;
  INSERT INTO draft_count VALUES (0);
  CREATE TRIGGER draft_added AFTER INSERT ON draft BEGIN UPDATE draft_count SET drafts = drafts + 1; END;
  CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN UPDATE draft_count SET drafts = drafts - 1; END;

  -- Every step of every draft, for undo and redo. NULL: no draft.
  CREATE TABLE journal (
    step INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    node TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT;

  CREATE TABLE push (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
  ) STRICT;

  -- The frozen plan of a push, and afterwards its history.
  CREATE TABLE push_item (
    push INTEGER NOT NULL REFERENCES push (id),
    node TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    base_version TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'applied', 'refused', 'cancelled')),
    version TEXT,
    problem TEXT,
    answered_at TEXT,
    PRIMARY KEY (push, node)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX push_item_waiting ON push_item (push) WHERE state = 'waiting';
  `,
  `
  -- Steps over drafts, for undo and redo. The rows of a step stand together and bear the number of its first. NULL: no draft,
  -- and no base where it is the same before and after.
  CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,
    what TEXT NOT NULL,
    at TEXT NOT NULL,
    node TEXT NOT NULL,
    before TEXT,
    before_base TEXT,
    after TEXT,
    after_base TEXT
  ) STRICT;
  INSERT INTO step (id, step, what, at, node, before, after) SELECT step, step, 'edit', at, node, before, after FROM journal;
  DROP TABLE journal;
  -- Up to which row steps are done, where some were undone; no row where all are.
  CREATE TABLE steps_done (upto INTEGER NOT NULL) STRICT;
  -- Up to which row a node's steps are over: what was pushed is taken back, not undone.
  CREATE TABLE step_over (node TEXT PRIMARY KEY, upto INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- Whether a pull merged something in since a person saved it, and why the last push did not apply it.
  ALTER TABLE draft ADD COLUMN merged INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE draft ADD COLUMN refused TEXT;

  -- The last step over drafts when it was frozen.
  ALTER TABLE push ADD COLUMN last_step INTEGER NOT NULL DEFAULT 0;
  -- 1 while it may have reached the service and was not answered.
  ALTER TABLE push_item ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;

  -- Pages of a pull that is not over, so that it can be gone on with.
  CREATE TABLE pulled_page (
    listing TEXT NOT NULL,
    place INTEGER NOT NULL,
    page TEXT NOT NULL,
    PRIMARY KEY (listing, place)
  ) STRICT, WITHOUT ROWID;

  -- What changed on the service and was not pushed from here, as pulls found it. Policies, or names, as JSON.
  CREATE TABLE drift (
    id INTEGER PRIMARY KEY,
    found_at TEXT NOT NULL,
    node TEXT NOT NULL,
    what TEXT NOT NULL,
    before TEXT,
    after TEXT,
    version TEXT
  ) STRICT;

  -- The service's audit as far as it was read, in its order.
  CREATE TABLE audit (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    node TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    version TEXT NOT NULL,
    idempotency_key TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_version ON audit (node, version);
  `,
  `
  -- Drafts of an import as they are being written: all of them become drafts at once, or none.
  CREATE TABLE import_draft (
    place INTEGER PRIMARY KEY,
    node TEXT NOT NULL,
    base_version TEXT,
    base TEXT,
    policy TEXT,
    saved_at TEXT NOT NULL,
    before TEXT,
    before_base TEXT,
    after_base TEXT,
    source TEXT NOT NULL
  ) STRICT;

  -- What an import asks of nodes that no pull has brought yet.
  CREATE TABLE import_waiting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    wish TEXT NOT NULL,
    choices TEXT NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  -- The file that a step, a draft and a pushed change came from; NULL: from none.
  ALTER TABLE step ADD COLUMN source TEXT;
  ALTER TABLE draft ADD COLUMN source TEXT;
  ALTER TABLE push_item ADD COLUMN source TEXT;
  `,
  `
  -- An import is written in one transaction: all that is kept outside of it is which file is being written.
  DROP TABLE import_draft;
  CREATE TABLE import_writing (source TEXT NOT NULL) STRICT;

  -- With row ids: rows of a kilobyte stand one after the other, and take half the pages and half the time to write.
  DROP TRIGGER draft_added;
  DROP TRIGGER draft_removed;
  ALTER TABLE draft RENAME TO draft_before;
  CREATE TABLE draft (
    node TEXT PRIMARY KEY,
    base_version TEXT NOT NULL,
    base TEXT NOT NULL,
    policy TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    merged INTEGER NOT NULL DEFAULT 0,
    refused TEXT,
    source TEXT
  ) STRICT;
  INSERT INTO draft SELECT node, base_version, base, policy, saved_at, merged, refused, source FROM draft_before;
  DROP TABLE draft_before;
  CREATE TRIGGER draft_added AFTER INSERT ON draft BEGIN UPDATE draft_count SET drafts = drafts + 1; END;
  CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN UPDATE draft_count SET drafts = drafts - 1; END;
  `,
  `
  -- Whether an error keeps it from being pushed, as it was checked when it was written. NULL: it was not.
  ALTER TABLE draft ADD COLUMN faulty INTEGER;

  -- What people keep beside the policies: named searches, templates, baselines and what is excepted from them.
  CREATE TABLE saved_search (name TEXT PRIMARY KEY, search TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE template (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    note TEXT NOT NULL,
    policy TEXT NOT NULL,
    saved_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE baseline (
    node TEXT PRIMARY KEY,
    template TEXT NOT NULL REFERENCES template (id),
    since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE baseline_exception (
    node TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    -- The last day on which it counts: RFC 3339 full-date.
    until TEXT NOT NULL,
    made_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- What probes found out: where the service delivers a domain's mail, what mail servers offer ("host:port"), what domains publish.
  CREATE TABLE probe_route (node TEXT PRIMARY KEY, at TEXT NOT NULL, route TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE probe_server (server TEXT PRIMARY KEY, probe TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE probe_domain (domain TEXT PRIMARY KEY, records TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- What the check after a push found. NULL: there was none.
  ALTER TABLE push ADD COLUMN checked TEXT;
  `,
  `
  -- Change sets that were made or opened here (shared/changeSet), with what was said of them.
  CREATE TABLE change_set (id TEXT PRIMARY KEY, content TEXT NOT NULL, touched_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- Customers and their sites, and whose each domain is, where no service tells and a person said so.
  CREATE TABLE customer (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customer TEXT NOT NULL,
    site TEXT NOT NULL
  ) STRICT;
  CREATE TABLE customer_domain (domain TEXT PRIMARY KEY, owner TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- A push that people make in the service's own pages, by a checklist; who set a change, and what they noted.
  ALTER TABLE push ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE push_item ADD COLUMN hand TEXT;
  ALTER TABLE push_item ADD COLUMN note TEXT;

  -- Lists to work through in the service's own pages. push: what a list applies; NULL: it reads what is in force.
  CREATE TABLE checklist (
    id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    push INTEGER,
    -- 0: a colleague made it.
    from_here INTEGER NOT NULL,
    closed_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE checklist_item (
    checklist TEXT NOT NULL REFERENCES checklist (id),
    place INTEGER NOT NULL,
    node TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (checklist, place)
  ) STRICT;
  CREATE UNIQUE INDEX checklist_node ON checklist_item (checklist, node);
  -- The tick of each node that stands. stood: what was there before it was done, for taking it back.
  CREATE TABLE checklist_tick (
    checklist TEXT NOT NULL REFERENCES checklist (id),
    node TEXT NOT NULL,
    state TEXT NOT NULL,
    tick TEXT NOT NULL,
    stood TEXT,
    PRIMARY KEY (checklist, node)
  ) STRICT;
  `,
];

export const CURRENT_VERSION = MIGRATIONS.length;

/** Brings a workspace to the current version. Throws `workspace.newer` for one that a later Hopseal made, and leaves it as it is. */
export function migrate(database: Database, file: string): void {
  const version = schemaVersion(database);
  if (version > CURRENT_VERSION) throw new ExpectedError('workspace.newer', { file, version });
  MIGRATIONS.slice(version).forEach((script, index) => {
    atomically(database, () => {
      database.exec(script);
      database.exec(`PRAGMA user_version = ${version + index + 1}`);
    });
  });
}

function schemaVersion(database: Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}
