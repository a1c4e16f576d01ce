import { readFile } from 'node:fs/promises';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider';
import * as v from 'valibot';
import type { UpdateState } from '../../../shared/messages/updates';
import { UPDATE_KEYS } from './keys';

/** How this program is updated, or why it does not do that by itself. */
export type UpdateSetup =
  | { readonly why: Extract<UpdateState, { phase: 'none' }>['why'] }
  | { readonly why: null; readonly url: string; readonly keys: readonly string[]; readonly config: string };

interface Program {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** What electron-builder wrote into the program: `app-update.yml`. */
  readonly config: string;
  readonly env: NodeJS.ProcessEnv;
}

/** `publicKeys` counts in a development run alone: an installed program has its keys built in. */
const configuration = v.object({
  url: v.pipe(v.string(), v.url()),
  publisherName: v.optional(v.union([v.string(), v.array(v.string())])),
  publicKeys: v.optional(v.array(v.string()), []),
});

/** A development run is not updated, unless HOPSEAL_UPDATE_CONFIG names a configuration to try updates with (docs/release.md). */
export async function updateSetup({ platform, isPackaged, config, env }: Program): Promise<UpdateSetup> {
  const tried = isPackaged ? undefined : env['HOPSEAL_UPDATE_CONFIG'];
  if (!isPackaged && tried === undefined) return { why: 'development' };
  // Of Linux's packages the AppImage alone is a file of one's own; the others are the package manager's.
  if (platform === 'linux' && env['APPIMAGE'] === undefined) return { why: 'packageManager' };
  const path = tried ?? config;
  const found = await readConfiguration(path);
  if (!found || !isUsable(found.url)) return { why: 'notSetUp' };
  // Without a publisher's name electron-updater would take an installer that nobody signed.
  if (platform === 'win32' && found.publisherName === undefined) return { why: 'notSetUp' };
  const keys = isPackaged ? UPDATE_KEYS : found.publicKeys;
  return keys.length === 0 ? { why: 'notSetUp' } : { why: null, url: found.url, keys, config: path };
}

async function readConfiguration(path: string): Promise<v.InferOutput<typeof configuration> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const { success, output } = v.safeParse(configuration, parseUpdateInfo(text, path, new URL('file:///')));
  return success ? output : null;
}

/** `.invalid` stands in electron-builder.yml until the real address does. Plain HTTP is for this computer alone. */
function isUsable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return !hostname.endsWith('.invalid');
  return protocol === 'http:' && hostname === '127.0.0.1';
}
