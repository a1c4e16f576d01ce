import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import Libsql from 'libsql';
import { StartFailure } from './problems';

export type Database = Libsql.Database;

/** Marks a file as the reference service's own ("HSRS"). */
const APPLICATION_ID = 0x48535253;
/** Goes up when the tables change. */
const SCHEMA_VERSION = 3;

// `seq` counts every change of the tree and the policies; a row carries the number of its last change. What went away
// stays as a tombstone (gone = 1), so that a delta can name it. `base` is the version that `version` took the place of.
const SCHEMA = `
  CREATE TABLE service (epoch TEXT NOT NULL, oldest INTEGER NOT NULL, root TEXT);
  CREATE TABLE nodes (
    id TEXT PRIMARY KEY, parent TEXT, kind TEXT NOT NULL, name TEXT NOT NULL,
    seq INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
  CREATE INDEX nodes_by_seq ON nodes (seq);
  CREATE INDEX nodes_by_parent ON nodes (parent);
  CREATE TABLE policies (
    node TEXT PRIMARY KEY, version TEXT NOT NULL, body TEXT NOT NULL,
    seq INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
  CREATE INDEX policies_by_seq ON policies (seq);
  CREATE TABLE routes (node TEXT PRIMARY KEY, destinations TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, key TEXT NOT NULL, node TEXT NOT NULL,
    base TEXT NOT NULL, before TEXT NOT NULL, version TEXT NOT NULL, after TEXT NOT NULL
  );
  CREATE TABLE users (name TEXT PRIMARY KEY, password TEXT NOT NULL, role TEXT NOT NULL, root TEXT NOT NULL);
  CREATE TABLE tokens (token TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES users, expires INTEGER);
`;

/**
 * Opens the service's file, or makes it. What is in a temporary one need not outlast the machine. Throws a `StartFailure` where the
 * file is something else.
 */
export function openDatabase(file: string, isTemporary: boolean): Database {
  const fresh = !existsSync(file) || statSync(file).size === 0;
  try {
    const database = new Libsql(file);
    try {
      if (!fresh && numberOf(database, 'PRAGMA application_id') !== APPLICATION_ID) {
        throw new StartFailure(`${file} is not a file of the reference service; name another with --file.`);
      }
      if (!fresh && numberOf(database, 'PRAGMA user_version') !== SCHEMA_VERSION) {
        throw new StartFailure(`${file} is of another version of the reference service; name another with --file.`);
      }
      database.pragma('journal_mode = WAL');
      database.pragma(`synchronous = ${isTemporary ? 'OFF' : 'FULL'}`);
      if (fresh) makeSchema(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof StartFailure || !(error instanceof Error)) throw error;
    throw new StartFailure(
      `${file} cannot be used as the service's file (${error.message}); name another with --file.`,
    );
  }
}

function makeSchema(database: Database): void {
  database.transaction(() => {
    database.exec(SCHEMA);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
    database.prepare('INSERT INTO service VALUES (?, 0, NULL)').run(randomUUID().slice(0, 8));
  })();
}

/** The one number that a query answers. */
export function numberOf(database: Database, sql: string, ...values: unknown[]): number {
  const row = database
    .prepare(sql)
    .raw()
    .get(...values) as [number] | undefined;
  return row?.[0] ?? 0;
}
