import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp } from '../app/hopsealApp';
import { startService } from '../service';
import { median, type Figures } from './figures';

const RUNS = 3;
const DOMAINS = 16_539;

/** From the click on Connect to a tree that can be used, with as many domains as .gov has, and the window's longest silence meanwhile. */
export async function measureFirstPull(temp: string): Promise<Figures> {
  const tookMs: number[] = [];
  const stallsMs: number[] = [];
  const service = await startService({ seed: { domains: DOMAINS, seed: 1 } });
  try {
    for (let run = 0; run < RUNS; run++) {
      const { ms, longestStallMs } = await firstPull(service.url, service.admin.token, mkdtempSync(join(temp, 'pull-')));
      tookMs.push(ms);
      stallsMs.push(longestStallMs);
    }
  } finally {
    await service.stop();
  }
  return { 'pull.first_tree_ms': median(tookMs), 'pull.longest_stall_ms': median(stallsMs) };
}

async function firstPull(
  address: string,
  token: string,
  userData: string,
): Promise<{ readonly ms: number; readonly longestStallMs: number }> {
  const app = await launchApp({ userData });
  try {
    await app.page.evaluate(watch);
    await app.window.connect(address, token);
    return await app.page.evaluate(result);
  } finally {
    await app.close();
  }
}

// These two run in the page. Times are in milliseconds on its clock.
function watch(): void {
  let last = performance.now();
  let longest = 0;
  let clicked = 0;
  const tick = (): void => {
    const now = performance.now();
    if (clicked > 0) longest = Math.max(longest, now - last);
    last = now;
    setTimeout(tick);
  };
  tick();
  document.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
  Object.assign(window, { watched: () => ({ clicked, longest }) });
}

function result(): Promise<{ ms: number; longestStallMs: number }> {
  return new Promise((resolve) =>
    new PerformanceObserver((list) => {
      const [usable] = list.getEntriesByName('hopseal:tree-usable');
      if (!usable) return;
      const { watched } = window as unknown as { watched: () => { clicked: number; longest: number } };
      const { clicked, longest } = watched();
      resolve({ ms: usable.startTime - clicked, longestStallMs: longest });
    }).observe({ type: 'mark', buffered: true }),
  );
}
