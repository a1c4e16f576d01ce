import type { HostAnswer, HostAsk, HostCall } from '../../shared/messages/host';

/** The process around the core: it keeps tokens and remembers workspaces. Electron's main, or a test. */
export interface Host {
  call<C extends HostCall>(call: C, ask: HostAsk<C>): Promise<HostAnswer<C>>;
}

/** A host for a core outside of Electron: tokens last as long as the process. */
export function createMemoryHost(): Host {
  const tokens = new Map<string, string>();
  const answers: { [C in HostCall]: (ask: HostAsk<C>) => HostAnswer<C> } = {
    'token.read': ({ workspace }) => tokens.get(workspace) ?? null,
    'token.keep': ({ workspace, token }) => {
      tokens.set(workspace, token);
      return 'session';
    },
    'signingKey.read': ({ publicKey }) => tokens.get(publicKey) ?? null,
    'signingKey.keep': ({ publicKey, privateKey }) => {
      tokens.set(publicKey, privateKey);
      return 'session';
    },
    'workspace.opened': () => null,
    // Without windows to choose in, a ticket is the path itself.
    'file.path': ({ ticket }) => ticket,
    'push.ended': () => null,
    'desktop.status': () => null,
  };
  return { call: (call, ask) => Promise.resolve(answers[call](ask)) };
}
