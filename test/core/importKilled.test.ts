import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { startCore, type CoreHandle } from '../chaos/coreHandle';
import { buildCoreProgram } from '../chaos/program';
import { makeWorkspace, WORKSPACE } from '../bench/workspace';
import { temporaryFolder } from './fixtures';

/** So many that there is time to come between. */
const DOMAINS = 20_000;
const FILE = 'all domains.csv';
let program = '';

beforeAll(async () => {
  program = await buildCoreProgram();
}, 60_000);

/** A core with an import that is planned, and the drafts that it would write. */
async function planned(folder: string): Promise<CoreHandle> {
  makeWorkspace(folder, { domains: DOMAINS, policyEvery: DOMAINS });
  const file = join(folder, FILE);
  const rows = Array.from({ length: DOMAINS }, (_, at) => `d${at}.example,required`);
  writeFileSync(file, ['domain,incoming', ...rows].join('\n'));
  const core = startCore({ program, folder, token: '', open: WORKSPACE.id });
  const { mapping } = await core.call('import.open', { kind: 'file', ticket: file });
  const checked = core.next('import', ({ phase }) => phase === 'checked');
  await core.call('import.check', { mapping, how: { action: 'replace', empty: 'leave', repeated: 'merge' } });
  expect(await checked).toMatchObject({ totals: { changes: DOMAINS } });
  return core;
}

/** Begins to write, and answers once some of it is; `atLeast` drafts. */
async function begin(core: CoreHandle, atLeast = 1): Promise<void> {
  const underWay = core.next('import', (state) => state.phase === 'writing' && state.done >= atLeast);
  await core.call('import.write', null);
  await underWay;
}

async function openedAgain(folder: string) {
  const core = startCore({ program, folder, token: '', open: WORKSPACE.id });
  const opened = await core.call('workspace.current', null);
  await core.kill();
  return opened;
}

it('an import whose process is killed as it writes leaves nothing, and says so once', async () => {
  const folder = temporaryFolder();
  const core = await planned(folder);
  await begin(core, DOMAINS / 3);
  await core.kill();
  expect(await openedAgain(folder)).toMatchObject({
    notice: { code: 'import.cut_off', details: { name: FILE } },
    status: { drafts: 0, steps: { undo: null } },
  });
  expect(await openedAgain(folder)).toMatchObject({ notice: null, status: { drafts: 0 } });
});

it('one whose process is killed after it says that it is done leaves all, as one step', async () => {
  const folder = temporaryFolder();
  const core = await planned(folder);
  const done = core.next('import', ({ phase }) => phase === 'done');
  await core.call('import.write', null);
  await done;
  await core.kill();
  expect(await openedAgain(folder)).toMatchObject({
    notice: null,
    status: { drafts: DOMAINS, steps: { undo: { what: 'import', count: DOMAINS, name: FILE } } },
  });
});

it('one that is cancelled as it writes leaves nothing, and can be written again', async () => {
  const core = await planned(temporaryFolder());
  const failed = core.next('import', ({ phase }) => phase === 'failed');
  await begin(core);
  await core.call('import.cancel', null);
  expect(await failed).toMatchObject({ problem: { code: 'import.cancelled' } });
  expect(await core.call('workspace.current', null)).toMatchObject({ status: { drafts: 0 } });
  const done = core.next('import', ({ phase }) => phase === 'done');
  await core.call('import.write', null);
  expect(await done).toMatchObject({ drafted: DOMAINS });
  await core.kill();
});

it('what is saved while an import is written waits for it, and is not lost', async () => {
  const core = await planned(temporaryFolder());
  const done = core.next('import', ({ phase }) => phase === 'done');
  await begin(core);
  const { draft, inForce } = await core.call('node.get', { node: 'customer-0' });
  expect(draft).toBeNull();
  const from = {
    incoming: { ...NO_LISTS, mode: inForce.incoming.mode },
    delivery: { ...NO_LISTS, mode: inForce.delivery.mode },
  };
  await core.call('draft.save', {
    node: 'customer-0',
    from,
    policy: { ...from, delivery: { ...NO_LISTS, mode: 'required' } },
  });
  expect(await done).toMatchObject({ drafted: DOMAINS });
  expect(await core.call('workspace.current', null)).toMatchObject({ status: { drafts: DOMAINS + 1 } });
  await core.kill();
});

const NO_LISTS = { senders: [], recipients: [] };
