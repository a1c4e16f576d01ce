import { ExpectedError } from '../../../shared/errors/codes';
import type { Answer, Ask } from '../../../shared/messages/core';
import { chosenPath } from '../chosenPath';
import type { Host } from '../host';
import type { Windows } from '../wire';
import type { OpenWorkspace } from '../workspaces';
import { createImportSession, type ImportSession } from './session';
import type { Source } from './source';
import { startThread, type StartWorker, type Thread } from './thread';

/** The one import at a time, of the open workspace. */
export interface Imports {
  open(ask: Ask<'import.open'>): Promise<Answer<'import.open'>>;
  /** The import that is open, with its thread; throws `import.none`. */
  current(): OpenImport;
  close(): Promise<void>;
}

export interface OpenImport {
  readonly thread: Thread;
  readonly session: ImportSession;
}

interface Options {
  readonly host: Host;
  readonly windows: Windows;
  readonly startWorker: StartWorker;
  readonly current: () => OpenWorkspace;
}

export function createImports({ host, windows, startWorker, current }: Options): Imports {
  let open: (OpenImport & { readonly workspace: OpenWorkspace['workspace'] }) | null = null;

  const close = async (): Promise<void> => {
    const closing = open;
    open = null;
    await closing?.session.stop();
  };

  return {
    open: async (ask) => {
      await close();
      const source = await sourceOf(ask, host);
      const { workspace, sync } = current();
      const thread = startThread(startWorker, (state) => windows.tell('import', state));
      try {
        const preview = await thread.ask('open', source);
        const session = createImportSession({
          workspace,
          thread,
          tell: (state) => windows.tell('import', state),
          written: (nodes) => sync.draftsChanged(nodes),
        });
        open = { thread, session, workspace };
        return preview;
      } catch (error) {
        await thread.stop();
        throw error;
      }
    },
    current: () => {
      // Another workspace may have been opened since.
      if (!open || open.workspace !== current().workspace) throw new ExpectedError('import.none');
      return open;
    },
    close,
  };
}

async function sourceOf(ask: Ask<'import.open'>, host: Host): Promise<Source> {
  if (ask.kind === 'pasted') return ask;
  const path = await chosenPath(host, ask.ticket, 'read');
  return { kind: 'file', path };
}
