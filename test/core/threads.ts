import { Worker } from 'node:worker_threads';

/** Node's own way in knows no TypeScript within a thread. */
const BEGIN = `
  const threads = require('node:worker_threads');
  const { source, data } = threads.workerData;
  threads.workerData = data;
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(source);
  });`;

function start(path: string, data: unknown): Worker {
  const source = new URL(path, import.meta.url).href;
  return new Worker(BEGIN, { eval: true, workerData: { source, data } });
}

/** The thread that reads files, from its source. */
export function startImportWorker(): Worker {
  return start('../../electron/core/import/worker.ts', null);
}

/** The thread that copies a workspace's file, from its source. */
export function startCopyWorker(file: string, to: string): Worker {
  return start('../../electron/core/backup/copy.ts', { file, to });
}
