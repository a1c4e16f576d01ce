/** A display for programs that need one, on machines that have none. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const SCREEN = '1920x1200x24';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `run` with a display: on Linux without one, with an Xvfb of its own that is stopped afterwards and that child
 * processes find in DISPLAY; elsewhere, and where there is a display, it just runs.
 */
export async function withDisplay<T>(run: () => Promise<T>): Promise<T> {
  if (hasDisplay()) return run();
  const server = await startXvfb();
  process.env['DISPLAY'] = server.display;
  try {
    return await run();
  } finally {
    delete process.env['DISPLAY'];
    await server.stop();
  }
}

export function hasDisplay(): boolean {
  return process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name]);
}

interface DisplayServer {
  /** As DISPLAY wants it, e.g. `:99`. */
  readonly display: string;
  readonly stop: () => Promise<void>;
}

async function startXvfb(): Promise<DisplayServer> {
  // With -displayfd the server itself takes a free number and says which: no race between looking and taking.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit');
  exited.catch(() => undefined); // A failed start is told by announcedDisplay.
  const disarm = stopWithThisProcess(server);
  return {
    display: await announcedDisplay(server),
    stop: async () => {
      disarm();
      server.kill();
      await exited;
    },
  };
}

async function announcedDisplay(server: ChildProcess): Promise<string> {
  const [, , stderr, channel] = server.stdio;
  if (!(channel instanceof Readable) || !(stderr instanceof Readable))
    throw new Error('Xvfb was started without its pipes');
  const complaint = text(stderr);
  const announced = await Promise.race([once(channel, 'data'), once(channel, 'end'), once(server, 'error')]);
  const [first] = announced;
  if (Buffer.isBuffer(first)) return `:${first.toString().trim()}`;
  const reason = first instanceof Error ? first.message : (await complaint).trim();
  throw new Error(`No display could be started (${reason}). Run \`node scripts/setup.mjs --display\` first.`);
}

/** Stops the server also where this process ends before its time; answers with how to call that off. */
function stopWithThisProcess(server: ChildProcess): () => void {
  const stop = (): void => void server.kill();
  const stopAndGo = (signal: NodeJS.Signals): void => {
    disarm();
    stop();
    process.kill(process.pid, signal);
  };
  const disarm = (): void => {
    process.off('exit', stop);
    for (const signal of SIGNALS) process.off(signal, stopAndGo);
  };
  process.once('exit', stop);
  for (const signal of SIGNALS) process.once(signal, stopAndGo);
  return disarm;
}
