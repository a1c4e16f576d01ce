import { join } from 'node:path';
import { startTestCore, type TestCore } from '../core/testCore';
import { median, type Figures } from './figures';
import { makeUserData, WORKSPACE } from './workspace';

const ITEMS = 2000;
const SETS = 5;

/** Change sets of 2,000 items: to make one, to take in its file, and to show the page with five of them. */
export async function measureChangeSets(temp: string): Promise<Figures> {
  const userData = join(temp, 'change-sets');
  makeUserData(userData, { domains: ITEMS, policyEvery: 1, senders: 5 });
  const core = startTestCore({ folder: join(userData, 'workspaces'), open: WORKSPACE.id });
  try {
    const nodes = await draftAll(core);
    const [making, opening] = [[] as number[], [] as number[]];
    let id = '';
    for (let set = 0; set < SETS; set++) {
      const wish = { nodes, title: `Set ${set}`, note: '', into: null };
      making.push(await timed(async () => (id = await core.call('changeSets.make', wish))));
      const file = join(temp, 'set.hopseal');
      await core.call('changeSets.write', { id, ticket: file });
      opening.push(await timed(() => core.call('changeSets.open', { ticket: file })));
    }
    const showing = await timed(() =>
      Promise.all([
        core.call('changeSets.list', null),
        core.call('changeSets.get', { id }),
        core.call('changeSets.items', { id, next: null, atLeast: 0 }),
      ]),
    );
    return {
      'changeSet.make_2000_ms': median(making),
      'changeSet.open_2000_ms': median(opening),
      'changeSet.show_5x2000_ms': showing,
    };
  } finally {
    await core.stop();
  }
}

async function draftAll(core: TestCore): Promise<string[]> {
  const { ids, kinds } = await core.tree();
  const nodes = ids.filter((_, at) => kinds[at] === 1);
  const change = { kind: 'template', policy: { incoming: { mode: 'required' }, delivery: null } } as const;
  await core.call('bulk.apply', { nodes: [...nodes], change });
  return [...nodes];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
