import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sandboxFlags } from '../../scripts/electronFlags';

/** Whoever has not said by then that it can be used will not. */
const MOST_MS = 60_000;

export interface Started {
  readonly process: ChildProcess;
  /** From spawn until the tree (or the bare window's word) can be used, in milliseconds. */
  readonly ms: number;
  /** From spawn until the app says so, in milliseconds; only what comes after the tree. */
  readonly later: (moment: 'core-usable' | 'tree-kept') => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts one of the apps in apps/ and waits until it says that it can be used. */
export async function startApp(app: 'bare' | 'hopseal', electron: string, userData: string): Promise<Started> {
  const folder = fileURLToPath(new URL(`./apps/${app}`, import.meta.url));
  const spawned = Date.now();
  const child = spawn(electron, [...sandboxFlags(), '--disable-gpu', `--user-data-dir=${userData}`, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  const moments = momentsOf(child, spawned);
  return { process: child, ms: await moments('tree-usable'), later: moments, stop };
}

/** Reads what the app says; a moment is a line with its name and when it was. */
function momentsOf(child: ChildProcess, spawned: number): (moment: string) => Promise<number> {
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  return async (moment) => {
    const signal = AbortSignal.timeout(MOST_MS);
    for (;;) {
      const match = new RegExp(`^${moment} ([\\d.]+)$`, 'mu').exec(output);
      if (match) return Number(match[1]) - spawned;
      if (child.exitCode !== null) throw new Error(`The app ended before it said ${moment}.\n${output}`);
      await Promise.race([once(child.stdout ?? child, 'data', { signal }), once(child, 'exit', { signal })]);
    }
  };
}
