import { once } from 'node:events';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportState } from '../../../shared/messages/import';
import type { FromWorker, ToWorker, WorkAnswer, WorkAsk, WorkName } from './work';

/** The thread that imports one file. */
export interface Thread {
  /** Throws what the work is refused for, or that the thread fell over. */
  ask<W extends WorkName>(work: W, ask: WorkAsk<W>): Promise<WorkAnswer<W>>;
  /** Stops what is under way. */
  cancel(): void;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export type StartWorker = (limits: Pick<WorkerOptions, 'resourceLimits'>) => Worker;

/** What a row leaves behind is short-lived: more room for it is only more memory. */
const LIMITS = { resourceLimits: { maxYoungGenerationSizeMb: 8 } };

export function startThread(startWorker: StartWorker, onProgress: (state: ImportState) => void): Thread {
  const worker = startWorker(LIMITS);
  const exited = once(worker, 'exit').catch(() => undefined);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const post = (message: ToWorker): void => worker.postMessage(message);

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'progress') return onProgress(message.state);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
    else if (message.type === 'defect') asked?.reject(message.error);
    else asked?.reject(new ExpectedError(message.problem.code, message.problem.details));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new ExpectedError('import.cancelled')));

  return {
    ask: <W extends WorkName>(work: W, ask: WorkAsk<W>) =>
      new Promise<WorkAnswer<W>>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve: (answer) => resolve(answer as WorkAnswer<W>), reject });
        post({ type: 'ask', id, work, ask });
      }),
    cancel: () => post({ type: 'cancel' }),
    stop: async () => {
      post({ type: 'stop' });
      await exited;
    },
  };
}
