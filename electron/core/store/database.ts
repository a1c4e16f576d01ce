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

/** Opens a workspace file so that what is committed survives a power cut (WAL, synchronous FULL). */
export function openDatabase(file: string): Database {
  return expectingDiskErrors(file, () => {
    const database = new Libsql(file);
    try {
      database.pragma('busy_timeout = 2000');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
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
