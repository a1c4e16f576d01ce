import { Worker } from 'node:worker_threads';

/** Node's own way in knows no TypeScript within a thread. */
const BEGIN = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData);
  });`;

/** The thread that reads files, from its source. */
export function startImportWorker(): Worker {
  const source = new URL('../../electron/core/import/worker.ts', import.meta.url);
  return new Worker(BEGIN, { eval: true, workerData: source.href });
}
