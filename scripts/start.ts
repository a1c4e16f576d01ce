/** `npm start`: builds the app and starts it. What stands behind `--` goes to Electron. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build';
import { sandboxFlags } from './electronFlags';
import { resolveRuntime } from './runtime/index';
import { orExplain } from './orExplain';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

await orExplain(async () => {
  const { executable } = await resolveRuntime();
  await buildApp();
  const app = spawn(executable, [...sandboxFlags(), PROJECT, ...process.argv.slice(2)], { stdio: 'inherit' });
  const [code] = (await once(app, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
});
