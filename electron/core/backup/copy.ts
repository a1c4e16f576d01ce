import { parentPort, workerData } from 'node:worker_threads';
import Libsql from 'libsql';

/** The thread that copies a workspace's file while others write to it: SQLite's own way gives a whole copy of one moment. */
const { file, to } = workerData as { readonly file: string; readonly to: string };
const database = new Libsql(file, { readonly: true });
try {
  database.prepare('VACUUM INTO ?').run(to);
  parentPort?.postMessage(null);
} finally {
  database.close();
}
