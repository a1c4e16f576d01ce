import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sandboxFlags } from '../../scripts/electronFlags';
import { resolveRuntime } from '../../scripts/runtime/index';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The document that `--json` asks for. */
  json(): Record<string, unknown>;
}

interface Command {
  /** What is started: the packed program; else Electron with the app. */
  readonly program?: string;
  readonly token?: string;
  /** A file of code that its processes run first. */
  readonly before?: string;
  /** Told of the process, to send it a signal. */
  readonly started?: (pid: number) => void;
}

/** Runs a command of the built app where there is no display, and no one to be asked. */
export async function runHopseal(
  words: readonly string[],
  { program, token, before, started }: Command = {},
): Promise<Ran> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, HOPSEAL_TOKEN: ___, ...env } = process.env;
  const app = program === undefined ? [PROJECT] : [];
  const executable = program ?? (await resolveRuntime(() => undefined)).executable;
  const child = spawn(executable, [...sandboxFlags(), ...app, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...env,
      LANGUAGE: 'en',
      LANG: 'en_US.UTF-8',
      ...(token !== undefined && { HOPSEAL_TOKEN: token }),
      ...(before !== undefined && { NODE_OPTIONS: `--require ${before}` }),
    },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  if (child.pid !== undefined) started?.(child.pid);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { ...said, exitCode, json: () => JSON.parse(said.stdout) as Record<string, unknown> };
}
