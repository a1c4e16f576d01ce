/** Electron's own binary, as the `electron` package fetches it. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import manifest from 'electron/package.json';
import { cacheFolder } from './cache';
import { executablePath, readDist } from './dist';
import { messageOf, RuntimeError, type Runtime } from './runtime';

/** Milliseconds for the whole download (about 110 MB); it cannot be resumed, so slow links get their time. */
const TIME_LIMIT = 10 * 60_000;
/** Milliseconds for which a failure is taken to last. */
const FAILURE_LASTS = 24 * 60 * 60_000;

export const officialVersion: string = manifest.version;

const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The binary, where it was fetched completely before. */
export async function findOfficial(): Promise<Runtime | undefined> {
  // The electron package writes path.txt last: without it, the unpacking was cut off.
  const unpacked = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => '');
  if (join(unpacked) !== executablePath()) return undefined;
  const found = await readDist(join(folder, 'dist'));
  return found?.electronVersion === officialVersion ? { kind: 'official', ...found } : undefined;
}

/** @throws RuntimeError `downloadFailed` where the download site cannot be reached, or not in time. */
export async function fetchOfficial(): Promise<Runtime> {
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: TIME_LIMIT,
    env: { ...process.env, ELECTRON_GET_USE_PROXY: 'true' },
  });
  const stderr = await text(installer.stderr).catch(messageOf);
  const found = await findOfficial();
  if (found) return found;
  const reason = installer.killed ? `it took longer than ${TIME_LIMIT / 60_000} minutes` : firstSentence(stderr);
  throw new RuntimeError('downloadFailed', reason);
}

/** `TypeError: fetch failed\n  at …` says no more to a person than `fetch failed`. */
function firstSentence(stack: string): string {
  const [line = ''] = stack.trim().split('\n', 1);
  return line.replace(/^\w*Error: /, '') || 'the download stopped without a word';
}

const failureMark = (): string => join(cacheFolder(), `electron-${officialVersion}-not-available`);

/** Whether fetching this version failed within the last day. */
export async function failedLately(): Promise<boolean> {
  const mark = await stat(failureMark()).catch(() => undefined);
  return mark !== undefined && Date.now() - mark.mtimeMs < FAILURE_LASTS;
}

export async function rememberFailure(reason: string): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(failureMark(), `${reason}\nDelete this file to have the download tried again today.\n`);
}
