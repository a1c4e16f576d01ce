import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reply } from '../../../shared/messages/core';
import { languageFor } from '../../../shared/text/languages';
import { setLanguage } from '../../../shared/text/text';
import { createCore } from '../core';
import { reportDefect } from '../problem';
import type { Wire } from '../wire';
import { probeDefaults } from '../probe/defaults';
import { holdFile } from '../store/hold';
import { connectToMain } from './mainHost';

/** The core as Electron's utility process. Arguments: the folder of workspaces, the language, then the id of the one to open. */
const [folder, language = 'en', open] = process.argv.slice(2);
if (!folder) throw new Error('The core needs the folder of its workspaces.');

process.on('unhandledRejection', reportDefect);
// A terminal's Ctrl+C comes to every process of the program: it is main that ends this one, once what is under way has ended.
process.on('SIGINT', () => undefined);
// What it writes for others is in it. No one waits for that at a start.
setLanguage(languageFor(language)).catch(reportDefect);

const main = connectToMain(process.parentPort);
const core = createCore({
  folder,
  host: main.host,
  fetch: async (input, init) => {
    const { net } = await import('electron');
    return net.fetch(input instanceof URL ? input.href : input, init);
  },
  open: open ?? null,
  probes: probeDefaults(process.env['HOPSEAL_PROBE']),
  hold: holdFile,
  startCopy: (file, to) => new Worker(join(import.meta.dirname, 'copy.cjs'), { workerData: { file, to } }),
  startWorker: (limits) => new Worker(join(import.meta.dirname, 'importWorker.cjs'), limits),
});
main.onPort((port) => core.addWindow(wireOf(port)));

function wireOf(port: Electron.MessagePortMain): Wire {
  return {
    send: (message: Reply) => port.postMessage(message),
    onMessage: (receive) => {
      port.on('message', ({ data }) => receive(data));
      port.start();
    },
    onClose: (closed) => port.on('close', closed),
  };
}
