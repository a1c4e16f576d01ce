import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sandboxFlags } from '../../scripts/electronFlags';

export interface Started {
  readonly process: ChildProcess;
  /** From spawn to usable, in milliseconds. */
  readonly ms: number;
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
  const usable = await firstMatch(child, /^usable ([\d.]+)$/mu);
  return { process: child, ms: Number(usable) - spawned, stop };
}

async function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const match = pattern.exec(output);
    if (match?.[1]) return match[1];
  }
  throw new Error(`The app ended before it could be used.\n${output}`);
}
