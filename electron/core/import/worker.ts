import { parentPort } from 'node:worker_threads';
import { ExpectedError } from '../../../shared/errors/codes';
import { createFileReader } from './fileReader';
import type { FromWorker, ToWorker, WorkAnswer, WorkAsk, WorkName } from './work';

/** The thread that reads CSV: neither the window nor the core waits for it. */
const port = parentPort;
if (!port) throw new Error('This is a worker of the core.');

const post = (message: FromWorker): void => port.postMessage(message);
let abort = new AbortController();
const reader = createFileReader((progress) => post({ type: 'progress', progress }));

type Handlers = { readonly [W in WorkName]: (ask: WorkAsk<W>) => WorkAnswer<W> | Promise<WorkAnswer<W>> };
const handlers: Handlers = {
  open: (source) => reader.open(source),
  read: (format) => reader.read(format),
  check: (ask) => reader.check(ask, abort.signal),
  wishes: (ask) => reader.wishes(ask),
  waiting: () => reader.waiting(),
  problems: (ask) => reader.rows().page(ask),
  mend: ({ edits }) => reader.rows().mend(edits),
  fix: ({ code }) => reader.rows().fix(code),
  skip: (ask) => reader.rows().skip(ask),
  saveRest: ({ path }) => reader.saveRest(path, abort.signal),
};

port.on('message', (message: ToWorker) => {
  if (message.type === 'cancel') abort.abort(new ExpectedError('import.cancelled'));
  else void answer(message.id, message.work, message.ask);
});

async function answer<W extends WorkName>(id: number, work: W, ask: unknown): Promise<void> {
  if (abort.signal.aborted) abort = new AbortController();
  try {
    post({ type: 'answer', id, answer: await handlers[work](ask as WorkAsk<W>) });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    post({ type: 'error', id, problem: { code: error.code, details: { ...error.details } } });
  }
}
