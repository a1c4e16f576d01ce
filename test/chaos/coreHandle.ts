import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createCoreClient, type CoreClient } from '../core/coreClient';

/** The core's process went away, as it was told to. */
export class CoreGone extends Error {}

/** A core in a process of its own that can be killed at any moment. */
export interface CoreHandle extends CoreClient {
  readonly pid: number;
  /** SIGKILL: nothing of it runs on. Resolves when it is gone. */
  kill(): Promise<void>;
  /** What it wrote to its standard error: defects. */
  readonly complaints: string;
}

interface StartOptions {
  /** The bundle of coreProcess.ts. */
  readonly program: string;
  readonly folder: string;
  readonly token: string;
  /** The workspace to open, where it is there already. */
  readonly open: string | null;
}

export function startCore({ program, folder, token, open }: StartOptions): CoreHandle {
  // Structured clones, as between Electron's processes: columns are typed arrays.
  const child = fork(program, [folder, token, ...(open === null ? [] : [open])], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const exited = once(child, 'exit');
  let isKilled = false;
  let complaints = '';
  child.stderr?.on('data', (text: Buffer) => (complaints += text.toString()));
  const client = createCoreClient({
    post: (message) => void (child.connected && child.send(message as object, () => undefined)),
    onMessage: (receive) => void child.on('message', receive),
    onClose: (closed) =>
      void child.on('exit', () => closed(isKilled ? new CoreGone() : new Error(`The core fell over. ${complaints}`))),
  });
  return {
    ...client,
    pid: child.pid ?? 0,
    get complaints() {
      return complaints;
    },
    kill: async () => {
      isKilled = true;
      child.kill('SIGKILL');
      await exited;
    },
  };
}
