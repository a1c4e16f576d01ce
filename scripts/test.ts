/** `npm test`: types, lint, then every test; ends with a line `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build';
import { withDisplay } from './display';
import { orExplain } from './orExplain';
import { resolveRuntime } from './runtime/index';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Checks of the whole tree, each of which counts as one test. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  Types: ['tsc', '-b'],
  'API types': ['tsx', 'scripts/apiTypes.ts', '--check'],
  'Change set schema': ['tsx', 'scripts/changeSetSchema.ts', '--check'],
  Lint: ['eslint', '.', '--max-warnings=0'],
  'Unused code': ['knip', '--no-config-hints'],
  Format: ['prettier', '--check', '--log-level=warn', '.'],
};

const CHAOS_ROUNDS = 200;

await orExplain(async () => {
  const outcomes: Outcome[] = [];
  for (const [name, command] of Object.entries(CHECKS)) outcomes.push(await check(name, command));
  outcomes.push(await vitest('node'));
  await resolveRuntime();
  await buildApp();
  outcomes.push(await withDisplay(() => vitest('e2e')));
  outcomes.push(await withDisplay(() => vitest('packaged')));
  outcomes.push(await chaos());

  const sum = (count: keyof Outcome): number => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  if (sum('skipped') > 0) console.log(`\n${sum('skipped')} skipped: what they need is not on this machine.`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
});

async function check(name: string, command: readonly string[]): Promise<Outcome> {
  const isOk = (await run(command)) === 0;
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${name}`);
  return { passed: Number(isOk), failed: Number(!isOk), skipped: 0 };
}

/** Runs a project of vitest.config.ts. */
async function vitest(project: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-test-'));
  const file = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await run(['vitest', 'run', '--project', project, ...reporters]);
    return outcomeOf(file, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** A run that fails without a failed test (a file that cannot be loaded, no results at all) counts as one. */
function outcomeOf(file: string, code: number): Outcome {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as VitestResults;
    const failed = results.numFailedTests > 0 ? results.numFailedTests : Number(code !== 0);
    return { passed: results.numPassedTests, failed, skipped: results.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** What is lost, doubled or overwritten in random work; each of its checks counts. */
async function chaos(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'hopseal-test-'));
  const file = join(folder, 'chaos.json');
  try {
    const code = await run(['tsx', 'test/chaos/index.ts', '--rounds', String(CHAOS_ROUNDS), '--json', file]);
    // Without results it has said itself why.
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as Omit<Outcome, 'skipped'>;
    return { passed, failed: failed > 0 ? failed : Number(code !== 0), skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program of node_modules; answers its exit code. */
async function run([program = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn('npx', ['--no-install', program, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
