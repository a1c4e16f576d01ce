import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ELECTRON = { group: ['electron', 'electron/*'], message: 'Only electron/ may use Electron.' };
const NODE = { regex: '^node:', message: 'There is no Node here.' };
const NETWORK = { group: ['axios', 'libsql', 'electron-store'], message: 'Only the core has a network and a disk.' };
const WINDOW = { group: ['react', 'react-dom', '@mui/*', '@emotion/*', 'zustand'], message: 'Only the window draws.' };

/** Where a folder may not reach: the design's arrows, renderer -> shared <- electron. */
function bounded(files, ...patterns) {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

const towards = (folder, message) => ({ regex: `^(\\.\\./)+${folder}/`, message });
const NOT_RENDERER = towards('renderer', 'electron/ and renderer/ meet only in shared/.');
const NOT_ELECTRON = towards('electron', 'electron/ and renderer/ meet only in shared/.');
const NOT_TEST = towards('(test|scripts)', 'The product stands without its tests and tools.');

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'demo-out/', 'shared/api/types.ts']),
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ['*/tsconfig.json'] }),
      ],
    },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  bounded(['shared/**'], ELECTRON, NODE, NETWORK, WINDOW, NOT_RENDERER, NOT_ELECTRON, NOT_TEST),
  {
    files: ['shared/**'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'process', 'Buffer', 'require'] },
  },
  bounded(['renderer/**'], ELECTRON, NODE, NETWORK, NOT_ELECTRON, NOT_TEST),
  bounded(['electron/**'], WINDOW, NOT_RENDERER, NOT_TEST),
  // The core is an ordinary Node program: only its entry knows that Electron hosts it.
  bounded(
    ['electron/core/**'],
    ELECTRON,
    WINDOW,
    NOT_RENDERER,
    NOT_TEST,
    towards('(main|preload)', 'The core asks main through its host.'),
  ),
  bounded(['electron/core/entry/**'], WINDOW, NOT_RENDERER, NOT_TEST),
  {
    // Raw messages between processes stand in one place a process, where they are parsed.
    files: ['electron/**', 'renderer/**'],
    ignores: ['electron/main/ipc.ts', 'electron/preload/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(ipcMain|ipcRenderer)$/]',
          message: 'Messages go through electron/main/ipc.ts and electron/preload/index.ts.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    extends: [a11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    rules: {
      // Forms that were asked for, or are all there is, take the focus.
      'jsx-a11y/no-autofocus': 'off',
      // No React Compiler here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  // What comes over a socket or from a child process is compared, not trusted; fastify's hooks are promises.
  {
    files: ['{test,scripts}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
);
