import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './electronProcess';
import { median, type Figures } from './figures';

const RUNS = 7;

/** Spawn to usable: the product with its tree against a bare window, in turn, so that both meet the same noise. */
export async function measureStart(electron: string, workspaceData: string, temp: string): Promise<Figures> {
  const bare: number[] = [];
  const app: number[] = [];
  const bareData = mkdtempSync(join(temp, 'bare-'));
  // The first run of each fills the caches that every later start has.
  for (let run = 0; run <= RUNS; run++) {
    const bareMs = await timeOf('bare', electron, bareData);
    const appMs = await timeOf('hopseal', electron, workspaceData);
    if (run === 0) continue;
    bare.push(bareMs);
    app.push(appMs);
  }
  return {
    'start.bare_ms': median(bare),
    'start.app_ms': median(app),
    'start.ratio': median(app) / median(bare),
  };
}

async function timeOf(app: 'bare' | 'hopseal', electron: string, userData: string): Promise<number> {
  const { ms, stop } = await startApp(app, electron, userData);
  await stop();
  return ms;
}
