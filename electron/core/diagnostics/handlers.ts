import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import type { Fetch } from '../service/service';
import { healthOf } from './health';
import { reach } from './reach';

type DiagnosticsCall = 'diagnostics.health' | 'diagnostics.reach' | 'backups.list' | 'backups.make' | 'backups.restore';

export function diagnosticsHandlers(workspaces: Workspaces, fetch: Fetch): Pick<Handlers, DiagnosticsCall> {
  const id = (): string => workspaces.current().workspace.info.id;
  return {
    'diagnostics.health': () => healthOf(workspaces.current().workspace),
    'diagnostics.reach': () => {
      const { workspace, sync } = workspaces.current();
      return reach({ address: workspace.info.address, fetch, client: sync.client });
    },
    'backups.list': () => [...workspaces.backups.list(id())],
    'backups.make': async () => {
      await workspaces.backups.make(id());
      return [...workspaces.backups.list(id())];
    },
    'backups.restore': async ({ name }) => {
      await workspaces.restore(name);
      return workspaces.state();
    },
  };
}
