import Libsql from 'libsql';
import { ExpectedError, type ErrorCode, type ErrorDetails } from '../../../shared/errors/codes';

export type Database = Libsql.Database;

/** SQLite's own result codes that a person can do something about. */
const EXPECTED: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: 'disk.full',
  SQLITE_IOERR: 'disk.failed',
  SQLITE_READONLY: 'disk.failed',
  SQLITE_CANTOPEN: 'disk.failed',
  SQLITE_CORRUPT: 'workspace.damaged',
  SQLITE_NOTADB: 'workspace.damaged',
  SQLITE_BUSY: 'workspace.locked',
};

/** How long a write waits for someone else's, usually. */
export const BUSY_MS = 2000;
/** A program that ends lets go of what it held a moment later, on a busy machine a few seconds. */
const LOCK_WAIT_MS = 5000;
const PRAGMAS = [
  `busy_timeout = ${BUSY_MS}`,
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // Pages of 4 KB. The log is emptied into the file as it is closed; in between, rarely, for a save waits for that.
  'wal_autocheckpoint = 8000',
];

/** Opens a workspace file so that what is committed survives a power cut (WAL, synchronous FULL). */
export function openDatabase(file: string): Database {
  return expectingDiskErrors(file, () => {
    const database = openFile(file);
    try {
      // By exec: libsql holds a file open for as long as any statement on it is alive, so also after close().
      for (const pragma of PRAGMAS) database.exec(`PRAGMA ${pragma}`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens a file that holds nothing, for one process at a time. SQLite says SQLITE_BUSY where another has it for longer than a moment. */
export function openLock(file: string): Database {
  const database = openFile(file);
  try {
    database.exec(`PRAGMA busy_timeout = ${LOCK_WAIT_MS}`);
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What libsql says of a file that it cannot open has no code of its own. */
function openFile(file: string): Database {
  try {
    return new Libsql(file);
  } catch (error) {
    throw asDiskError(error) ?? new ExpectedError('disk.failed', { file }, { cause: error });
  }
}

/**
 * Runs work in one transaction: all of it happens or nothing. Work within work joins the transaction that is open. SQLite
 * itself rolls back where the disk fails, and has none left to roll back then.
 */
export function atomically<T>(database: Database, work: () => T): T {
  if (database.inTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * The same without waiting for the disk: it survives the end of the process, and a power cut may undo it as a whole. For what can
 * be asked for again.
 */
export function atomicallyLightly<T>(database: Database, work: () => T): T {
  if (database.inTransaction) return work();
  database.exec('PRAGMA synchronous = NORMAL');
  try {
    return atomically(database, work);
  } finally {
    database.exec('PRAGMA synchronous = FULL');
  }
}

/** Closes a workspace file; the write-ahead log is emptied into it before, so that the file alone is whole. */
export function closeDatabase(database: Database): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the next open goes on from the log.
  }
  database.close();
}

/** Runs work on a workspace file; what SQLite says of the disk or the file becomes an expected error that names the file. */
export function expectingDiskErrors<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asDiskError(error, { file }) ?? error;
  }
}

/** What SQLite says of the disk or the file, as an expected error; null for anything else. */
export function asDiskError(error: unknown, details: ErrorDetails = {}): ExpectedError | null {
  if (!(error instanceof Libsql.SqliteError)) return null;
  // Extended codes (SQLITE_IOERR_WRITE) begin with their plain one.
  const plain = Object.keys(EXPECTED).find((code) => error.code.startsWith(code));
  const code = plain && EXPECTED[plain];
  return code ? new ExpectedError(code, details, { cause: error }) : null;
}
