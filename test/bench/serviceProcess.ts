import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../service/main.ts', import.meta.url));
const TOKEN = 'bench-admin-token';

export interface ServiceProcess {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

/** The reference service in a process of its own, so that it takes no time of the core's. */
export async function startServiceProcess(...flags: readonly string[]): Promise<ServiceProcess> {
  const args = ['--import', 'tsx', MAIN, '--port', '0', '--token', TOKEN, '--requests-per-minute', '1000000', ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Reference service at (\S+)$/u.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      token: TOKEN,
      stop: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  }
  throw new Error('The service did not start.');
}
