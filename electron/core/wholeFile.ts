import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../shared/errors/codes';

/** Excel knows UTF-8 by it. */
export const BYTE_ORDER_MARK = '\ufeff';

interface Whole {
  write(text: string): void;
  /** Lets other work in, and throws what writing failed for. */
  breathe(): Promise<void>;
}

/**
 * Writes a file beside its place and puts it there when it is whole: what was there stays until then, also where it is being read.
 * Throws a disk error.
 */
export async function writeWhole<T>(path: string, work: (file: Whole) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  const out = createWriteStream(part);
  const failed = new Promise<never>((_, reject) => out.once('error', reject));
  failed.catch(() => undefined);
  try {
    const answer = await work({
      write: (text) => void out.write(text),
      breathe: async () => void (await Promise.race([nextTurn(), failed])),
    });
    out.end();
    await finished(out);
    await rename(part, path);
    return answer;
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    throw asDiskError(error);
  }
}

function asDiskError(error: unknown): unknown {
  if (error instanceof ExpectedError || !(error instanceof Error) || !('code' in error)) return error;
  return new ExpectedError(error.code === 'ENOSPC' ? 'disk.full' : 'disk.failed', {}, { cause: error });
}
