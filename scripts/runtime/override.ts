/** A runtime the person named. */
import { resolve } from 'node:path';
import { readDist } from './dist';
import { RuntimeError, type Runtime } from './runtime';

/** @throws RuntimeError `overrideInvalid` where the folder holds no unpacked Electron. */
export async function overrideRuntime(folder: string): Promise<Runtime> {
  const found = await readDist(resolve(folder));
  if (found) return { kind: 'override', ...found };
  throw new RuntimeError(
    'overrideInvalid',
    `ELECTRON_OVERRIDE_DIST_PATH names ${resolve(folder)}, which holds no unpacked Electron (its program and a file "version"). Correct it or unset it.`,
  );
}
