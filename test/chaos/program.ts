import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Beside the product's own programs, from where libsql is found. */
const FOLDER = join(ROOT, 'out', 'chaos');

/** Bundles coreProcess.ts and the thread that it reads files with, so that it starts as fast as the product's core; answers its file. */
export async function buildCoreProgram(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir: FOLDER,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          core: fileURLToPath(new URL('coreProcess.ts', import.meta.url)),
          importWorker: join(ROOT, 'electron/core/import/worker.ts'),
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return join(FOLDER, 'core.mjs');
}
