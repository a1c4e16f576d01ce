import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp } from '../app/hopsealApp';
import { startService } from '../service';
import { median, type Figures } from './figures';
import { watchSilence } from './watchedPage';

const RUNS = 3;
const DOMAINS = 16_539;

/** From the click on Connect to a tree that can be used, with as many domains as .gov has, and the window's longest silence meanwhile. */
export async function measureFirstPull(temp: string): Promise<Figures> {
  const tookMs: number[] = [];
  const stallsMs: number[] = [];
  const service = await startService({ seed: { domains: DOMAINS, seed: 1 } });
  try {
    for (let run = 0; run < RUNS; run++) {
      const { ms, longestStallMs } = await firstPull(
        service.url,
        service.admin.token,
        mkdtempSync(join(temp, 'pull-')),
      );
      tookMs.push(ms);
      stallsMs.push(longestStallMs);
    }
  } finally {
    await service.stop();
  }
  return { 'pull.first_tree_ms': median(tookMs), 'pull.longest_stall_ms': median(stallsMs) };
}

interface FirstPull {
  readonly ms: number;
  readonly longestStallMs: number;
}

async function firstPull(address: string, token: string, userData: string): Promise<FirstPull> {
  const app = await launchApp({ userData });
  try {
    await watchSilence(app.page);
    await app.window.connect(address, token);
    return await app.page.evaluate<FirstPull>(RESULT);
  } finally {
    await app.close();
  }
}

// It runs in the page, as text: what compiles this file would put calls of its own into functions.
const RESULT = `
  new Promise((resolve) => new PerformanceObserver((list) => {
    const [usable] = list.getEntriesByName('hopseal:tree-usable');
    if (usable) resolve({ ms: usable.startTime - watched.clicked, longestStallMs: watched.longest });
  }).observe({ type: 'mark', buffered: true }))`;
