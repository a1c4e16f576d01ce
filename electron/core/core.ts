import { createBackups, type StartCopy } from './backup/backups';
import { createHandlers } from './calls';
import { createImports } from './import/imports';
import type { StartWorker } from './import/thread';
import type { Host } from './host';
import type { ProbeSettings } from '../../shared/messages/probe';
import { reportDefect } from './problem';
import type { Fetch } from './service/service';
import type { Hold } from './store/hold';
import { PACE, type Pace } from './sync/pace';
import { serveWindows, type Wire } from './wire';
import { createWorkspaces, type Workspaces } from './workspaces';

export interface CoreOptions {
  /** Where workspace files are. Made where it is not there. */
  readonly folder: string;
  readonly host: Host;
  readonly fetch: Fetch;
  /** The workspace to open at once, by id; null for none. */
  readonly open: string | null;
  readonly pace?: Pace;
  /** How probes are made where a workspace does not say. */
  readonly probes?: Partial<ProbeSettings>;
  /** Starts the thread that reads files to import (import/worker.ts). */
  readonly startWorker: StartWorker;
  /** Starts the thread that copies a workspace's file (backup/copy.ts). */
  readonly startCopy: StartCopy;
  /** Keeps other programs from the file of the workspace that is open; without it, no one is kept. */
  readonly hold?: Hold;
}

/** The part of Hopseal that holds the workspace and speaks to the service. An ordinary Node program. */
export interface Core {
  /** Serves a window. */
  addWindow(wire: Wire): void;
  stop(): Promise<void>;
}

export function createCore({
  folder,
  host,
  fetch,
  open,
  pace = PACE,
  probes = {},
  startWorker,
  startCopy,
  hold,
}: CoreOptions): Core {
  const backups = createBackups(folder, startCopy);
  const windows = serveWindows((error) => workspaces.explain(error));
  const workspaces: Workspaces = createWorkspaces({
    folder,
    host,
    fetch,
    pace,
    windows,
    probes,
    backups,
    ...(hold && { hold }),
  });
  // What keeps it from opening is the state that the window asks for first.
  const ready = open === null ? Promise.resolve() : workspaces.open(open).catch(() => undefined);
  const imports = createImports({ host, windows, startWorker, current: () => workspaces.current() });
  const handlers = createHandlers(workspaces, imports, host, ready, fetch);
  return {
    addWindow: (wire) => windows.add(wire, handlers),
    stop: async () => {
      await imports.close();
      await workspaces.close().catch(reportDefect);
    },
  };
}
