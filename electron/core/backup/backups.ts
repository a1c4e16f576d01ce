import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Backup } from '../../../shared/messages/diagnostics';

export type StartCopy = (file: string, to: string) => Worker;

/** Copies of workspace files: one a day while it is in use, the last few of them. */
export interface Backups {
  list(id: string): readonly Backup[];
  /** Makes one, in a thread. */
  make(id: string): Promise<void>;
  /** Makes one where the last is of another day. */
  makeIfDue(id: string): Promise<void>;
  /** Puts one in the place of the file, which must not be open. That is set aside, never deleted. Throws `backup.none`. */
  restore(id: string, name: string): void;
}

const KEPT = 7;
/** A little less than a day, so that it does not wander about the clock. */
const DUE_MS = 20 * 60 * 60 * 1000;

/** `folder` is where the workspaces are. */
export function createBackups(folder: string, startCopy: StartCopy, now: () => number = Date.now): Backups {
  const place = join(folder, 'backups');
  const list = (id: string): Backup[] => {
    if (!existsSync(place)) return [];
    return readdirSync(place)
      .filter((name) => name.startsWith(`${id}-`) && name.endsWith('.sqlite'))
      .flatMap((name) => {
        const at = timeIn(name);
        return at === null ? [] : [{ name, at, bytes: statSync(join(place, name)).size }];
      })
      .sort((one, other) => (one.at < other.at ? 1 : -1));
  };
  const make = async (id: string): Promise<void> => {
    mkdirSync(place, { recursive: true });
    const name = `${id}-${stamp(now())}.sqlite`;
    // What is half written has another name.
    const partial = join(place, `${name}.part`);
    rmSync(partial, { force: true });
    const worker = startCopy(join(folder, `${id}.sqlite`), partial);
    try {
      await once(worker, 'message');
      renameSync(partial, join(place, name));
    } finally {
      await worker.terminate();
      rmSync(partial, { force: true });
    }
    for (const old of list(id).slice(KEPT)) rmSync(join(place, old.name), { force: true });
  };
  return {
    list,
    make,
    makeIfDue: async (id) => {
      const [last] = list(id);
      if (!last || now() - Date.parse(last.at) > DUE_MS) await make(id);
    },
    restore: (id, name) => {
      const from = join(place, name);
      if (!name.startsWith(`${id}-`) || dirname(from) !== place || !existsSync(from))
        throw new ExpectedError('backup.none');
      const file = join(folder, `${id}.sqlite`);
      const aside = join(folder, `${id}.before-restore-${stamp(now())}.sqlite`);
      // Whole before anything is set aside: a full disk costs nothing then.
      const partial = `${file}.part`;
      copyFileSync(from, partial);
      for (const suffix of ['', '-wal', '-shm'])
        if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
      renameSync(partial, file);
    },
  };
}

function stamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

function timeIn(name: string): string | null {
  const [, year, month, day, hour, minute, second] =
    /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.sqlite$/u.exec(name) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
