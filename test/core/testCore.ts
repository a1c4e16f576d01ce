import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createCore } from '../../electron/core/core';
import { createMemoryHost, type Host } from '../../electron/core/host';
import type { Fetch } from '../../electron/core/service/service';
import type { Hold } from '../../electron/core/store/hold';
import type { ProbeSettings } from '../../shared/messages/probe';
import type { Wire } from '../../electron/core/wire';
import { startCopyWorker, startImportWorker } from './threads';
import { createCoreClient, type CoreClient } from './coreClient';

/** The product's core under plain Node, in this very process. */
export interface TestCore extends CoreClient {
  stop(): Promise<void>;
  /** Hears and says nothing more, as if its process were gone. */
  abandon(): void;
}

export interface TestCoreOptions {
  readonly folder: string;
  readonly open?: string;
  readonly host?: Host;
  readonly fetch?: Fetch;
  readonly probes?: Partial<ProbeSettings>;
  readonly hold?: Hold;
}

/** Quick looks at the network and quick repeats, in milliseconds, so that a test does not wait for the product's own. */
const PACE = {
  probes: { online: 40, offline: 40 },
  retries: { tries: 5, firstBackoffMs: 5, maxBackoffMs: 50 },
  resumeMs: 200,
  backupMs: 3_600_000,
} as const;

export function startTestCore({
  folder,
  open,
  host = createMemoryHost(),
  fetch = globalThis.fetch,
  probes = {},
  hold,
}: TestCoreOptions): TestCore {
  const core = createCore({
    folder,
    host,
    fetch,
    open: open ?? null,
    pace: PACE,
    probes,
    startWorker: startImportWorker,
    startCopy: startCopyWorker,
    ...(hold && { hold }),
  });
  const { port1, port2 } = new MessageChannel();
  core.addWindow(wireOf(port1));

  const client = createCoreClient({
    post: (message) => port2.postMessage(message),
    onMessage: (receive) => void port2.on('message', receive),
    onClose: () => undefined,
  });
  return {
    ...client,
    stop: async () => {
      await core.stop();
      port1.close();
      port2.close();
    },
    abandon: () => {
      port1.close();
      port2.close();
    },
  };
}

function wireOf(port: MessagePort): Wire {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (receive) => void port.on('message', receive),
    onClose: (closed) => void port.on('close', closed),
  };
}
