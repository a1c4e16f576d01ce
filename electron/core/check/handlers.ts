import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';

type CheckCall = 'check.state' | 'check.setAlways' | 'check.start' | 'check.cancel';

export function checkHandlers(workspaces: Workspaces): Pick<Handlers, CheckCall> {
  return {
    'check.state': () => {
      const { checker, workspace } = workspaces.current();
      return { state: checker.state, always: workspace.meta.checksPushes() };
    },
    'check.setAlways': ({ always }) => {
      workspaces.current().workspace.meta.setChecksPushes(always);
      return null;
    },
    'check.start': ({ push }) => {
      workspaces.current().checker.start(push);
      return null;
    },
    'check.cancel': () => {
      workspaces.current().checker.cancel();
      return null;
    },
  };
}
