import { ExpectedError } from '../../shared/errors/codes';
import { chainsOf } from './chains';
import { effectiveTableOf } from './effective';
import { marksOf, nodeDetailOf } from './nodeDetail';
import { planOf } from './plan';
import type { Host } from './host';
import type { Handlers, Windows } from './wire';
import type { Workspaces } from './workspaces';

/** What the core does for each call of a window. `ready` resolves when the workspace to open at the start is open, or failed. */
export function createHandlers(
  workspaces: Workspaces,
  host: Host,
  windows: Windows,
  ready: Promise<unknown>,
): Handlers {
  const changed = (node: string): void => {
    const { workspace, sync } = workspaces.current();
    windows.tell('marks', [marksOf(workspace, node)]);
    sync.draftsChanged();
  };

  return {
    'workspace.current': async () => {
      await ready;
      return workspaces.state();
    },
    'workspace.connect': async ({ address, token }) => {
      await workspaces.connect(address, token);
      return workspaces.state();
    },
    'workspace.open': async ({ id }) => {
      await workspaces.open(id);
      return workspaces.state();
    },
    'workspace.close': async () => {
      await workspaces.close();
      return null;
    },
    'workspace.authorize': async ({ token }) => {
      const { sync, workspace } = workspaces.current();
      await sync.authorize(token.trim());
      await host.call('token.keep', { workspace: workspace.info.id, token: token.trim() });
      return null;
    },
    'connection.check': async () => {
      await workspaces.current().sync.check();
      return null;
    },
    'node.get': ({ node }) => nodeDetailOf(workspaces.current().workspace, node),
    'chains.get': ({ nodes }) => chainsOf(workspaces.current().workspace, nodes),
    'effective.get': ({ node, drafts }) => effectiveTableOf(workspaces.current().workspace, node, drafts),
    'draft.save': ({ node, policy }) => {
      const { drafts, policies, nodes } = workspaces.current().workspace;
      if (!nodes.get(node)) throw new ExpectedError('node.unknown', { node });
      const draft = drafts.save(node, policy, policies.get(node));
      changed(node);
      return { draft: draft && { policy: draft.policy, savedAt: draft.savedAt } };
    },
    'draft.discard': ({ node }) => {
      workspaces.current().workspace.drafts.discard(node);
      changed(node);
      return null;
    },
    'draft.rebase': ({ node }) => {
      const { drafts, policies } = workspaces.current().workspace;
      drafts.rebase(node, policies.get(node));
      changed(node);
      return null;
    },
    'plan.get': () => planOf(workspaces.current().workspace),
    'pull.start': () => {
      workspaces.current().sync.startPull();
      return null;
    },
    'push.start': ({ nodes }) => {
      workspaces.current().sync.startPush(nodes);
      return null;
    },
    'sync.cancel': () => {
      workspaces.current().sync.cancel();
      return null;
    },
  };
}
