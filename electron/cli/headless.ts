import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { app } from 'electron/main';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * On Linux Electron looks for a display before it runs any code of an app, and ends where there is none: only a word on its own command
 * line keeps it from that. So the program starts itself once more with that word, and ends as that one did.
 */
export function needsAnotherStart(): boolean {
  return process.platform === 'linux' && !app.commandLine.hasSwitch('ozone-platform');
}

/** Answers the other one's exit code; null where a signal ended it. To be awaited before anything looks for a display. */
export async function startHeadless(): Promise<number | null> {
  // There is nothing to draw, and Chromium's own lines are of no use to anyone here.
  const flags = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
  const program = spawn(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => program.kill(signal));
  const [code] = (await once(program, 'exit')) as [number | null];
  return code;
}
