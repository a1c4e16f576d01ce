/** `npm run hopseal -- COMMAND`: builds the app where that was not done yet, and runs one of its commands (docs/command-line.md). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build';
import { sandboxFlags } from './electronFlags';
import { resolveRuntime } from './runtime/index';
import { orExplain } from './orExplain';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

await orExplain(async () => {
  const { executable } = await resolveRuntime(() => undefined);
  if (!existsSync(join(PROJECT, 'out/main/index.js'))) await buildApp();
  const words = process.argv.slice(2);
  const command = spawn(executable, [...sandboxFlags(), PROJECT, ...(words.length > 0 ? words : ['--help'])], {
    stdio: 'inherit',
  });
  // Ctrl+C is the command's to hear.
  process.on('SIGINT', () => undefined);
  const [code] = (await once(command, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
});
