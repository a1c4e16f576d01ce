import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './electronProcess';
import { median, type Figures } from './figures';

const RUNS = 7;

/** Spawn to usable: the product with its tree against a bare window, in turn, so that both meet the same noise. */
export async function measureStart(electron: string, workspaceData: string, temp: string): Promise<Figures> {
  const bare: number[] = [];
  const app: number[] = [];
  const core: number[] = [];
  const bareData = mkdtempSync(join(temp, 'bare-'));
  // The first run of each fills the caches that every later start has.
  for (let run = 0; run <= RUNS; run++) {
    const bareRun = await startApp('bare', electron, bareData);
    await bareRun.stop();
    const appRun = await startApp('hopseal', electron, workspaceData);
    const coreMs = await appRun.later('core-usable');
    if (run === 0) await appRun.later('tree-kept');
    await appRun.stop();
    if (run === 0) continue;
    bare.push(bareRun.ms);
    app.push(appRun.ms);
    core.push(coreMs);
  }
  return {
    'start.bare_ms': median(bare),
    'start.app_ms': median(app),
    'start.core_ms': median(core),
    'start.ratio': median(app) / median(bare),
  };
}
