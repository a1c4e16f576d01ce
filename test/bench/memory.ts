import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from './electronProcess';
import { median, type Figures } from './figures';

const RUNS = 3;
/** How long a program is left alone before it counts as idle, in milliseconds. */
const IDLE_MS = 5000;

/** Memory of the whole process tree, idle: proportional set size, so that what processes share counts once. */
export async function measureMemory(electron: string, workspaceData: string, temp: string): Promise<Figures> {
  if (process.platform !== 'linux') return {};
  const bare: number[] = [];
  const app: number[] = [];
  const bareData = mkdtempSync(join(temp, 'bare-'));
  for (let run = 0; run < RUNS; run++) {
    bare.push(await idleMegabytes('bare', electron, bareData));
    app.push(await idleMegabytes('hopseal', electron, workspaceData));
  }
  return {
    'memory.bare_mb': median(bare),
    'memory.app_mb': median(app),
    'memory.ratio': median(app) / median(bare),
  };
}

async function idleMegabytes(app: 'bare' | 'hopseal', electron: string, userData: string): Promise<number> {
  const { process: started, stop } = await startApp(app, electron, userData);
  await wait(IDLE_MS);
  const kilobytes = treeOf(started.pid ?? 0).reduce((sum, pid) => sum + pssKilobytes(pid), 0);
  await stop();
  return kilobytes / 1024;
}

/** A process and everything below it. */
function treeOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/u.test(name)) parents.set(Number(name), parentOf(Number(name)));
  }
  const below = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  return below(root);
}

/** 0 for a process that ended meanwhile. */
function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/mu.exec(readProc(pid, 'status'))?.[1] ?? 0);
}

function pssKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB$/mu.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
