/** Keeps node_modules in step with package-lock.json. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Holds the hash of the package-lock.json that node_modules was installed from. `npm ci` takes it away with the rest. */
const STAMP = join(ROOT, 'node_modules', '.hopseal-setup');

export function installDependencies() {
  const wanted = hashOf(join(ROOT, 'package-lock.json'));
  if (wanted === installed()) return;
  console.error('Installing dependencies …');
  runNpm(['ci', '--include=dev', '--loglevel=error']);
  writeFileSync(STAMP, wanted);
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function installed() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

function runNpm(args) {
  // Under `npm run`, the very npm that runs; otherwise the one on the path, which is a script of the shell on Windows.
  const script = process.env['npm_execpath'];
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) throw new Error(`npm could not be started (${error.message}): install it with Node and try again.`);
  if (status !== 0)
    throw new Error('The dependencies could not be installed: npm says why above. Check the network and try again.');
}
