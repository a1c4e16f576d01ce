import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ExpectedError } from '../../../shared/errors/codes';
import { CallFailed } from '../coreClient';
import { UsageError } from '../usage';

const UNREAD: readonly string[] = ['csv.file_gone', 'csv.unreadable'];

/** Reads a file of the command line. Where it cannot be read, throws a UsageError that names it and says why. */
export async function named<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isUnread(error)) throw error;
    throw new UsageError(await whyUnread(file), file);
  }
}

/** Throws a UsageError where there is no place for a file: no folder, or a folder of its name. */
export async function needPlaceFor(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  if ((await kindAt(folder)) !== 'folder') throw new UsageError('noFolder', folder);
  if ((await kindAt(file)) === 'folder') throw new UsageError('isFolder', file);
}

function isUnread(error: unknown): boolean {
  if (error instanceof CallFailed) return UNREAD.includes(error.problem.code);
  return error instanceof ExpectedError && UNREAD.includes(error.code);
}

async function whyUnread(file: string): Promise<'fileGone' | 'isFolder' | 'unreadable'> {
  const kind = await kindAt(file);
  if (kind === null) return 'fileGone';
  return kind === 'folder' ? 'isFolder' : 'unreadable';
}

/** Null where nothing is, or where it cannot be told for want of a folder. */
async function kindAt(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : 'file';
  }
}
