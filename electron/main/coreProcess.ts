import { join } from 'node:path';
import { app, MessageChannelMain, type WebContents } from 'electron/main';
import { CORE_PORT } from '../../shared/messages/channels';
import type { HostReply } from '../../shared/messages/host';
import { forkCore, type HostAnswers } from './coreHost';
import { showOnDesktop } from './desktop';
import { pathOfTicket } from './files';
import { language } from './language';
import { notifyOfPush } from './notify';
import { preferences } from './preferences';
import { keepToken, readToken } from './tokens';

/** Milliseconds before a core that fell over is started again, doubling from time to time. */
const FIRST_RESTART_DELAY_MS = 50;
const MAX_RESTART_DELAY_MS = 10_000;

/** The core, in a process of its own: started for the first window that asks for it, restarted where it fell over. */
export interface CoreProcess {
  /** Hands a window its own port to the core. */
  connect(contents: WebContents): void;
  /** Begins it again: it speaks another language then. What was drafted is kept. */
  restart(): void;
  stop(): void;
}

const answersWith = (opened: () => void): HostAnswers => ({
  'token.read': ({ workspace }) => readToken(workspace),
  'token.keep': ({ workspace, token }) => keepToken(workspace, token),
  'signingKey.read': ({ publicKey }) => readToken(publicKey),
  'signingKey.keep': ({ publicKey, privateKey }) => keepToken(publicKey, privateKey),
  'file.path': pathOfTicket,
  'workspace.opened': (workspace) => {
    preferences.addRecentWorkspace(workspace);
    opened();
    return null;
  },
  'desktop.status': (status) => {
    showOnDesktop(status);
    return null;
  },
  'push.ended': (ended) => {
    notifyOfPush(ended).catch((error: unknown) => console.error('Defect: push.ended', error));
    return null;
  },
});

/** `opened` is told when a workspace was opened. */
export function createCoreProcess(opened: () => void): CoreProcess {
  const answers = answersWith(opened);
  const connected = new Set<WebContents>();
  let stopped = false;
  let exits = 0;
  let child: Electron.UtilityProcess | null = null;

  function fork(): Electron.UtilityProcess {
    const last = preferences.recentWorkspaces()[0]?.id;
    const folder = join(app.getPath('userData'), 'workspaces');
    const process = forkCore({ folder, language: language(), open: last ?? null }, answers);
    process.once('exit', () => {
      if (!stopped) setTimeout(restart, Math.min(MAX_RESTART_DELAY_MS, FIRST_RESTART_DELAY_MS * 2 ** exits++));
    });
    return process;
  }

  function restart(): void {
    if (stopped) return;
    child = null;
    for (const contents of connected) connect(contents);
  }

  function connect(contents: WebContents): void {
    if (!connected.has(contents)) contents.once('destroyed', () => connected.delete(contents));
    connected.add(contents);
    child ??= fork();
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'port' } satisfies HostReply, [port1]);
    contents.postMessage(CORE_PORT, null, [port2]);
  }

  return {
    connect,
    // Its end is what starts the next.
    restart: () => void child?.kill(),
    stop: () => {
      stopped = true;
      child?.kill();
    },
  };
}
