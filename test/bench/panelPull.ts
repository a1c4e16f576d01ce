import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startTestCore } from '../core/testCore';
import { startPanel } from '../service/controlPanel/panel';
import { median, type Figures } from './figures';

const DOMAINS = 5000;
const RUNS = 5;

/** A pull of a Control Panel with 5,000 domains when they are all known: the whole list is read each time. */
export async function measurePanelPull(temp: string): Promise<Figures> {
  const panel = await startPanel({ seed: { domains: DOMAINS, seed: 1 } });
  const core = startTestCore({ folder: mkdtempSync(join(temp, 'panel-')) });
  try {
    const { url, user, password } = panel;
    const isPulled = core.until(({ lastPull, activity }) => lastPull !== null && activity === null);
    await core.call('workspace.connect', { address: url, user, password });
    await isPulled;
    const took: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const started = performance.now();
      await core.pull();
      took.push(performance.now() - started);
    }
    return { 'panel.pull_5000_ms': median(took) };
  } finally {
    await core.stop();
    await panel.stop();
  }
}
