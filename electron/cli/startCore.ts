import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { MessageChannelMain } from 'electron/main';
import type { HostReply } from '../../shared/messages/host';
import type { RecentWorkspace } from '../../shared/messages/model';
import { ExpectedError } from '../../shared/errors/codes';
import { forkCore } from '../main/coreHost';
import { language } from '../main/language';
import { readToken } from '../main/tokens';
import { createCoreClient, type CoreClient } from './coreClient';

/** A core that a command speaks to, in a process of its own. */
export interface CommandCore extends CoreClient {
  /** What the core takes for the file at a path. */
  ticketFor(path: string, to: 'read' | 'write'): string;
  stop(): Promise<void>;
}

/**
 * Starts a core on a folder of workspaces. It is given no token: the network is spoken to when a command says so. `opened` is told of
 * a workspace that was opened.
 */
export function startCore(folder: string, opened: (workspace: RecentWorkspace) => void): CommandCore {
  const tickets = new Map<string, { readonly path: string; readonly to: 'read' | 'write' }>();
  const process = forkCore(
    { folder, language: language(), open: null },
    {
      'token.read': () => null,
      'token.keep': () => 'session',
      'signingKey.read': ({ publicKey }) => readToken(publicKey),
      'signingKey.keep': () => 'session',
      'file.path': ({ ticket, to }) => {
        const found = tickets.get(ticket);
        return found?.to === to ? found.path : null;
      },
      'workspace.opened': (workspace) => {
        opened(workspace);
        return null;
      },
      'desktop.status': () => null,
      'push.ended': () => null,
    },
  );
  const exited = once(process, 'exit');
  const { port1, port2 } = new MessageChannelMain();
  process.postMessage({ type: 'port' } satisfies HostReply, [port1]);
  const client = createCoreClient({
    post: (message) => port2.postMessage(message),
    onMessage: (receive) => {
      port2.on('message', ({ data }) => receive(data));
      port2.start();
    },
    onClose: (closed) => {
      process.once('exit', () => closed(new ExpectedError('defect', { message: 'the core ended' })));
    },
  });
  return {
    ...client,
    ticketFor: (path, to) => {
      const ticket = randomUUID();
      tickets.set(ticket, { path, to });
      return ticket;
    },
    stop: async () => {
      // Its file is closed in order first.
      await Promise.race([client.call('workspace.close', null).catch(() => undefined), exited]);
      process.kill();
      await exited;
    },
  };
}
