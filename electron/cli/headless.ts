import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { app } from 'electron/main';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Where the program that is started says what its command came to: the first that is no standard stream. */
const STATUS_FD = 3;

/** How the program that was started ended: by its own word, or before it had one. */
export type Ending = { readonly exitCode: number } | { readonly fellBy: string };

/**
 * On Linux Electron looks for a display before it runs any code of an app, and ends where there is none: only a word on its own command
 * line keeps it from that. So the program starts itself once more with that word, and ends as that one did.
 */
export function needsAnotherStart(): boolean {
  return process.platform === 'linux' && !app.commandLine.hasSwitch('ozone-platform');
}

/** To be awaited before anything looks for a display. */
export async function startHeadless(): Promise<Ending> {
  // There is nothing to draw, and Chromium's own lines are of no use to anyone here.
  const flags = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', `--status-fd=${STATUS_FD}`];
  const program = spawn(process.execPath, [...flags, ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  for (const signal of SIGNALS) process.on(signal, () => program.kill(signal));
  const [status, [code, signal]] = await Promise.all([
    text(program.stdio[STATUS_FD] as Readable),
    once(program, 'close') as Promise<[number | null, string | null]>,
  ]);
  if (status !== '') return { exitCode: Number(status) };
  return code === null ? { fellBy: signal ?? '' } : { exitCode: code };
}

/** Says what a command came to. Chromium may fall over as it ends (one in some hundreds does), when all is done and written. */
export function sayStatus(exitCode: number): void {
  if (app.commandLine.getSwitchValue('status-fd') !== String(STATUS_FD)) return;
  try {
    writeSync(STATUS_FD, String(exitCode));
  } catch {
    // Whoever wanted to know is gone.
  }
}
