import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'electron-builder';
import type { Runtime } from './runtime/index';

export interface Packed {
  readonly folder: string;
  /** The file to start, or on macOS the app. */
  readonly program: string;
}

/** Packs `out/` around the runtime as electron-builder.yml says, into a folder that runs. */
export async function pack({ dist, electronVersion }: Runtime): Promise<Packed> {
  let folder: string | undefined;
  await build({
    dir: true,
    config: {
      electronDist: dist,
      electronVersion,
      afterPack: async ({ appOutDir, packager }) => {
        folder = appOutDir;
        // Given an unpacked runtime, electron-builder leaves its default app in.
        await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
      },
    },
  });
  if (folder === undefined) throw new Error('electron-builder packed nothing.');
  return { folder, program: programIn(folder) };
}

function programIn(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Hopseal.app');
  return join(folder, process.platform === 'win32' ? 'Hopseal.exe' : 'hopseal');
}
