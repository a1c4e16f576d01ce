/** Where made runtimes are kept, and how they get there whole or not at all. */
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { basename, dirname, isAbsolute, join } from 'node:path';

/** Hopseal's folder among the user's caches. */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  return join(userCaches(platform, env), 'hopseal');
}

function userCaches(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  const xdg = env['XDG_CACHE_HOME'];
  return xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache');
}

/**
 * Makes the folder `target` if it is not there: `make` builds it in a work folder beside it and returns the part that is
 * then renamed into place. Two processes may do this at once: the first to finish wins, the other takes what it finds.
 */
export async function createWhole(target: string, make: (work: string) => Promise<string>): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await removeAbandoned(dirname(target));
  const work = await mkdtemp(join(dirname(target), `${workPrefix()}${process.pid}-`));
  try {
    await renameUnlessThere(await make(work), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The host is in the name because a process id means nothing on another machine or in another container. */
const workPrefix = (): string => `.work-${hostname()}-`;

/** Removes the work folders of processes that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  const works = (await readdir(folder)).filter((name) => name.startsWith(workPrefix()));
  const abandoned = works.filter((name) => !isRunning(Number.parseInt(name.slice(workPrefix().length), 10)));
  await Promise.all(abandoned.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function renameUnlessThere(from: string, target: string): Promise<void> {
  try {
    await rename(from, target);
  } catch (error) {
    const siblings = await readdir(dirname(target));
    if (!siblings.includes(basename(target))) throw error;
  }
}
