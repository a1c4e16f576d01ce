import type { Worker } from 'node:worker_threads';
import { ExpectedError } from '../../../shared/errors/codes';
import type { FromWorker, Progress, ToWorker, WorkAnswer, WorkAsk, WorkName } from './work';

/** The thread that reads one file. */
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

export type StartWorker = () => Worker;

export function startThread(startWorker: StartWorker, onProgress: (progress: Progress) => void): Thread {
  const worker = startWorker();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const post = (message: ToWorker): void => worker.postMessage(message);

  worker.on('message', (message: FromWorker) => {
    if (message.type === 'progress') return onProgress(message.progress);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') asked?.resolve(message.answer);
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
      await worker.terminate();
    },
  };
}
