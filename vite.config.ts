import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

/** The floor: Electron 33 runs Node 20.18 and Chromium 130. */
const NODE_TARGET = 'node20.18';
const CHROMIUM_TARGET = 'chrome130';

/** Electron itself, Node, and the one package that brings a native part stay outside of the bundles. */
const EXTERNAL = [/^electron(\/.*)?$/, 'libsql', /^node:/, ...builtinModules];

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function nodeProgram(
  folder: string,
  input: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['libsql'], conditions: ['node', 'import', 'module', 'default'] },
    build: {
      outDir: here(`out/${folder}`),
      emptyOutDir: true,
      target: NODE_TARGET,
      ssr: true,
      minify: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, here(file)])),
        external: EXTERNAL,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: format === 'cjs' ? '[name]-[hash].cjs' : '[name]-[hash].js',
        },
      },
    },
  };
}

export default defineConfig({
  root: here('renderer'),
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: here('out/renderer'),
        emptyOutDir: true,
        target: CHROMIUM_TARGET,
        modulePreload: { polyfill: false },
        // It comes from the disk.
        chunkSizeWarningLimit: 1000,
        rolldownOptions: { input: { index: here('renderer/index.html') } },
      },
    },
    main: nodeProgram('main', { index: 'electron/main/entry.ts' }, 'es'),
    preload: nodeProgram('preload', { index: 'electron/preload/index.ts' }, 'cjs'),
    core: nodeProgram(
      'core',
      {
        index: 'electron/core/entry/utility.ts',
        importWorker: 'electron/core/import/worker.ts',
        copy: 'electron/core/backup/copy.ts',
      },
      'cjs',
    ),
  },
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
});
