/** Unpacks the part of a zip file that is wanted. */
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

// The file's type and permissions, in the upper half of the attributes of a zip made on Unix.
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;
const unixMode = (entry: Entry): number => entry.externalFileAttributes >>> 16;

/** Unpacks every file that `wanted` takes into `folder`, one after the other, with permissions and symbolic links. */
export async function unzip(zip: string, folder: string, wanted: (path: string) => boolean): Promise<void> {
  const file = await openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const isFolder = entry.fileName.endsWith('/');
    // yauzl refuses names that lead out of the folder.
    if (!isFolder && wanted(entry.fileName)) await writeEntry(file, entry, join(folder, entry.fileName));
  }
}

async function writeEntry(file: ZipFile, entry: Entry, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const content = await file.openReadStreamPromise(entry);
  const mode = unixMode(entry);
  if ((mode & TYPE_MASK) === SYMLINK) await symlink(await buffer(content), target);
  else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
}
