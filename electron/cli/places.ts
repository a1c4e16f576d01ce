import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app } from 'electron/main';
import { ExpectedError } from '../../shared/errors/codes';
import type { RecentWorkspace } from '../../shared/messages/model';
import { parseServiceAddress } from '../core/service/address';
import { preferences } from '../main/preferences';
import type { Options } from './options';

/** Where the workspaces of this user are. */
export function workspacesFolder(): string {
  return join(app.getPath('userData'), 'workspaces');
}

/** The workspaces that were opened here and are still there, the last one first. */
export function knownWorkspaces(): readonly RecentWorkspace[] {
  return preferences.recentWorkspaces().filter(({ id }) => existsSync(fileOf(id)));
}

/** The one that is asked for, or the one opened last; null where there is none. Throws `workspace.none` for one that is not there. */
export function findWorkspace({ workspace, service }: Options): RecentWorkspace | null {
  const known = knownWorkspaces();
  if (service !== undefined) {
    const address = parseServiceAddress(service);
    return known.find((each) => each.address === address) ?? null;
  }
  if (workspace === undefined) return known[0] ?? null;
  const found = known.find(({ id }) => id === workspace) ?? known.find(({ account }) => account === workspace);
  if (!found) throw new ExpectedError('workspace.none', { file: workspace });
  return found;
}

/** A folder for this run alone, with a whole copy of a workspace in it as it is at this moment. */
export async function copyOf(id: string | null): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hopseal-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    await mkdir(join(folder, 'workspaces'));
    if (id !== null) await copyFile(fileOf(id), join(folder, 'workspaces', `${id}.sqlite`));
    return { folder: join(folder, 'workspaces'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** By the core's own thread for it: others may write meanwhile. */
async function copyFile(file: string, to: string): Promise<void> {
  const thread = new Worker(join(import.meta.dirname, '../core/copy.cjs'), { workerData: { file, to } });
  try {
    await once(thread, 'message');
  } finally {
    await thread.terminate();
  }
}

function fileOf(id: string): string {
  return join(workspacesFolder(), `${id}.sqlite`);
}
