/**
 * `npm run demo [-- --out DIR]`: the reference service and the app on it. Without a display, or with --out, it walks the main job
 * by itself and leaves pictures and summary.json in DIR; exits with 1 if a step failed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build';
import { openDemo } from './demo/open';
import { walk } from './demo/walk';
import { hasDisplay, withDisplay } from './display';
import { orExplain } from './orExplain';
import { resolveRuntime } from './runtime/index';

const DEFAULT_OUT = 'demo-out';

await orExplain(async () => {
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  await resolveRuntime();
  await buildApp();
  if (out === undefined && hasDisplay()) return openDemo();
  const isOk = await withDisplay(() => walk(resolve(out ?? DEFAULT_OUT)));
  if (!isOk) process.exitCode = 1;
});
