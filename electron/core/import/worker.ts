import { parentPort } from 'node:worker_threads';
import { ExpectedError } from '../../../shared/errors/codes';
import { asDiskError } from '../store/database';
import { createImporter } from './importer';
import type { FromWorker, ToWorker, WorkAsk, WorkHandlers, WorkName } from './work';

/** The thread that imports: neither the window nor the core waits for it. It has a connection of its own to the workspace's file. */
const port = parentPort;
if (!port) throw new Error('This is a worker of the core.');

const post = (message: FromWorker): void => port.postMessage(message);
let abort = new AbortController();
let running: Promise<void> = Promise.resolve();
const importer = createImporter((state) => post({ type: 'progress', state }));
const handlers: WorkHandlers = importer;

port.on('message', (message: ToWorker) => {
  if (message.type === 'ask') running = answer(message.id, message.work, message.ask);
  else abort.abort(new ExpectedError('import.cancelled'));
  if (message.type === 'stop') void stop();
});

async function answer<W extends WorkName>(id: number, work: W, ask: unknown): Promise<void> {
  if (abort.signal.aborted) abort = new AbortController();
  try {
    post({ type: 'answer', id, answer: await handlers[work](ask as WorkAsk<W>, abort.signal) });
  } catch (error) {
    const expected = error instanceof ExpectedError ? error : asDiskError(error);
    if (expected) post({ type: 'error', id, problem: { code: expected.code, details: { ...expected.details } } });
    else post({ type: 'defect', id, error });
  }
}

/** The file is let go of before the thread ends: one that is torn down may keep its lock. */
async function stop(): Promise<void> {
  await running;
  importer.close();
  process.exit();
}
