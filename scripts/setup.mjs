/**
 * Gets a checkout ready to run: `node scripts/setup.mjs [--display] [--mta] [--keyring]`. Runs before anything is installed, so it uses Node
 * alone. Silent where there is nothing to do.
 */
import { installDependencies } from './setup/dependencies.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { prepareKeyring } from './setup/keyring.mjs';
import { prepareMta } from './setup/mta.mjs';
import { requireNode } from './setup/node.mjs';

try {
  requireNode();
  installDependencies();
  if (process.argv.includes('--display')) prepareDisplay();
  if (process.argv.includes('--mta')) prepareMta();
  if (process.argv.includes('--keyring')) prepareKeyring();
} catch (error) {
  // Every failure here is about the machine: the person needs the sentence, not the stack.
  console.error(error.message);
  process.exitCode = 1;
}
