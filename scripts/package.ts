/** `npm run package`: builds the app, packs it into a folder that runs, and shows the fuses of the packed program. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'electron-builder';
import { buildApp } from './build';
import { resolveRuntime, type Runtime } from './runtime/index';

/** `FuseState` of @electron/fuses, which does not export it: the characters in the program that stand for off and on. */
const STATES: Readonly<Record<number, string>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed', 0x90: 'inherited' };

const runtime = await resolveRuntime();
await buildApp();
const folder = await pack(runtime);
console.log(`Packed: ${folder}`);
console.log(await fuses(packedProgram(folder)));

/** Packs `out/` around the runtime as electron-builder.yml says; answers with the folder made. */
async function pack({ dist, electronVersion }: Runtime): Promise<string> {
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
  return folder;
}

function packedProgram(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Hopseal.app');
  return join(folder, process.platform === 'win32' ? 'Hopseal.exe' : 'hopseal');
}

/** The fuses as they are in the program, one a line. */
async function fuses(program: string): Promise<string> {
  const wire = await getCurrentFuseWire(program);
  const names = Object.values(FuseV1Options).filter((option): option is FuseV1Options => typeof option === 'number');
  return names.map((option) => `  ${FuseV1Options[option]}: ${stateName(wire[option])}`).join('\n');
}

function stateName(state: number | undefined): string {
  return (state !== undefined && STATES[state]) || 'not in this Electron';
}
