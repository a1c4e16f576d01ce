import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core';
import { startCopyWorker, startImportWorker } from '../core/threads';
import { createMemoryHost } from '../../electron/core/host';
import { openDatabase } from '../../electron/core/store/database';
import type { Reply, Request } from '../../shared/messages/core';
import { draftOf } from '../../shared/policy/draft';
import { percentile, type Figures } from './figures';
import { domainAt, makeWorkspace, policyAt, WORKSPACE } from './workspace';

const POLICIES = 100_000;
const SAVES = 3000;
const WARM_UP = 300;

/**
 * From the core's receipt of a save to its answer, durable on the disk, with 100,000 policies in the workspace; beside it, in
 * turn, one durable write of libsql alone on the same disk.
 */
export async function measureDraftSave(temp: string): Promise<Figures> {
  const folder = mkdtempSync(join(temp, 'draft-'));
  makeWorkspace(folder, { domains: POLICIES, policyEvery: 1 });
  const core = createCore({
    startWorker: startImportWorker,
    startCopy: startCopyWorker,
    folder,
    host: createMemoryHost(),
    fetch: () => Promise.reject(new Error('offline')),
    open: WORKSPACE.id,
  });
  let receive: (message: unknown) => void = () => undefined;
  let answered: (reply: Reply) => void = () => undefined;
  core.addWindow({
    send: (reply) => reply.type !== 'event' && answered(reply),
    onMessage: (listen) => (receive = listen),
    onClose: () => undefined,
  });
  const ask = (request: Request): Promise<Reply> =>
    new Promise((resolve) => {
      answered = resolve;
      receive(request);
    });

  await ask({ id: 1, call: 'workspace.current', ask: null });
  const took: number[] = [];
  const plainTook: number[] = [];
  const writePlain = plainWrite(join(folder, 'plain.sqlite'));
  for (let save = 0; save < SAVES + WARM_UP; save++) {
    const request: Request = {
      id: save + 2,
      call: 'draft.save',
      ask: {
        node: domainAt((save * 7919) % POLICIES),
        from: draftOf(policyAt((save * 7919) % POLICIES)),
        policy: draftFor(save),
      },
    };
    const started = performance.now();
    const reply = await ask(request);
    took.push(performance.now() - started);
    plainTook.push(writePlain(save));
    if (reply.type !== 'answer') throw new Error(`A draft was not saved: ${JSON.stringify(reply)}`);
  }
  await core.stop();
  const measured = took.slice(WARM_UP);
  const plain = plainTook.slice(WARM_UP);
  return {
    'draft.save_p50_ms': percentile(measured, 50),
    'draft.save_p99_ms': percentile(measured, 99),
    'draft.plain_write_p50_ms': percentile(plain, 50),
    'draft.plain_write_p99_ms': percentile(plain, 99),
  };
}

/** The floor: one row of a draft's size, durable; answers the milliseconds it took. */
function plainWrite(file: string): (save: number) => number {
  const database = openDatabase(file);
  database.exec('CREATE TABLE plain (node TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  const put = database.prepare('INSERT INTO plain VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  return (save) => {
    const started = performance.now();
    put.run(domainAt((save * 7919) % POLICIES), JSON.stringify(draftFor(save)));
    return performance.now() - started;
  };
}

function draftFor(save: number) {
  const senders = [`*@partner${save}.example`, `ann${save}@bank.example`];
  return {
    incoming: { mode: 'requiredFor' as const, senders, recipients: ['*'] },
    delivery: { mode: 'inherit' as const, senders: [], recipients: [] },
  };
}
