// Stands in for Electron's own default app (`resources/default_app.asar`): starts the app whose folder or file is named on
// the command line, `electron [flags] [-r module] folder`. Electron holds back `ready` until this module has been evaluated,
// so an app that is awaited here cannot miss it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

function parseArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at];
    if (argument === '-r' || argument === '--require') preloads.push(args[++at]);
    else if (!argument.startsWith('-')) return { preloads, target: resolve(argument) };
  }
  return { preloads };
}

/** The folder's package.json; undefined where the target is a file. */
function manifestOf(target) {
  try {
    return JSON.parse(readFileSync(resolve(target, 'package.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function introduce(manifest, folder) {
  app.setName(manifest.productName ?? manifest.name ?? 'Electron');
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(folder);
}

async function load() {
  const { preloads, target } = parseArguments(process.argv.slice(1));
  for (const preload of preloads) require(preload);
  if (!target) throw new Error('Name the folder of an app: electron [flags] <folder>');
  const manifest = manifestOf(target);
  if (manifest) introduce(manifest, target);
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  await import(pathToFileURL(require.resolve(target)).href);
}

try {
  await load();
} catch (error) {
  console.error(error);
  app.exit(1);
}
