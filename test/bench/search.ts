import { join } from 'node:path';
import { startTestCore } from '../core/testCore';
import { median, type Figures } from './figures';
import { makeWorkspace, senderAt, WORKSPACE } from './workspace';

const NODES = 100_000;
const ENTRIES_EACH = 9;
const RUNS = 9;

/** Who lists an entry, of a million (nine senders and a recipient at each of 100,000 domains), asked of the core as a window does. */
export async function measureSearch(temp: string): Promise<Figures> {
  const folder = join(temp, 'search');
  makeWorkspace(folder, { domains: NODES, policyEvery: 1, senders: ENTRIES_EACH });
  const core = startTestCore({ folder, open: WORKSPACE.id });
  try {
    await core.call('workspace.current', null);
    const timed = async (query: string): Promise<number> => {
      const started = performance.now();
      const places = await core.call('search.entries', { query });
      if (places.length === 0) throw new Error(`No one lists ${query}.`);
      return performance.now() - started;
    };
    const first = await timed(senderAt(0, 0));
    const took: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const index = Math.floor(((run + 0.5) / RUNS) * NODES);
      took.push(await timed(senderAt(index, 1 + (run % (ENTRIES_EACH - 1))).slice(0, 30)));
    }
    const many = await timed('billing.');
    return { 'search.entries_100k_ms': median(took), 'search.many_ms': many, 'search.first_s': first / 1000 };
  } finally {
    await core.stop();
  }
}
