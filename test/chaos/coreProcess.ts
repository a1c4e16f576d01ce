/** The product's core in a process of its own, as a window and main would have it. Arguments: folder, token, workspace. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createCore } from '../../electron/core/core';
import { createMemoryHost } from '../../electron/core/host';

const [folder = '', token = '', open] = process.argv.slice(2);
const host = createMemoryHost();
if (open) await host.call('token.keep', { workspace: open, token });

const core = createCore({
  folder,
  host,
  fetch: globalThis.fetch,
  open: open ?? null,
  startWorker: (limits) => new Worker(join(import.meta.dirname, 'importWorker.mjs'), limits),
  startCopy: () => {
    throw new Error('No backup is asked for here.');
  },
  pace: {
    probes: { online: 60, offline: 30 },
    retries: { tries: 4, firstBackoffMs: 4, maxBackoffMs: 30 },
    resumeMs: 80,
    // A round is over long before.
    backupMs: 3_600_000,
  },
});
core.addWindow({
  send: (message) => void process.send?.(message),
  onMessage: (receive) => void process.on('message', receive),
  onClose: (closed) => void process.on('disconnect', closed),
});
process.on('disconnect', () => process.exit());
