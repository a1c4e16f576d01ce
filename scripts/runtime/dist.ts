/** The layout of an unpacked Electron, as Electron itself ships it. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Path of the program inside the folder. */
export function executablePath(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

export interface Dist {
  readonly dist: string;
  readonly executable: string;
  readonly electronVersion: string;
}

/** The Electron unpacked in `dist`; undefined if there is none, or if its program or its `version` file is missing. */
export async function readDist(dist: string): Promise<Dist | undefined> {
  const executable = join(dist, executablePath());
  try {
    await access(executable);
    const version = await readFile(join(dist, 'version'), 'utf8');
    return { dist, executable, electronVersion: version.trim().replace(/^v/, '') };
  } catch {
    return undefined;
  }
}
