import type { HostAsk } from '../../../shared/messages/host';
import type { MarkColumns, Status } from '../../../shared/messages/model';
import type { Workspace } from '../store/workspace';
import type { Windows } from '../wire';

/** Beyond so many nodes those of all are told sooner than the marks of each. */
const MOST_MARKS = 5000;

/** Tells the windows what changed. */
export interface Teller {
  readonly status: () => void;
  readonly tree: () => void;
  /** What the tree shows of these nodes. */
  readonly marks: (nodes: readonly string[]) => void;
  /** Tells of these nodes, and the status, in a moment: a draft is saved, and answered for, before anyone is told of it. */
  readonly soon: (nodes: readonly string[]) => void;
  readonly stop: () => void;
}

/** `desktop` is told what the dock or taskbar shows, where that is another. */
export function createTeller(
  workspace: Workspace,
  windows: Windows,
  statusNow: () => Status,
  desktop: (shown: HostAsk<'desktop.status'>) => void,
): Teller {
  let untold: Set<string> | null = null;
  let isStopped = false;
  let shown = '';
  const status = (): void => {
    const now = statusNow();
    windows.tell('status', now);
    const onDesktop = desktopOf(now);
    const text = JSON.stringify(onDesktop);
    if (text !== shown) desktop(onDesktop);
    shown = text;
  };
  const tree = (): void => windows.tell('tree', workspace.nodes.tree(workspace.info.root));
  const marks = (nodes: readonly string[]): void => {
    if (nodes.length > MOST_MARKS) windows.tell('markColumns', markColumnsOf(workspace));
    else if (nodes.length > 0) windows.tell('marks', nodes.map(workspace.nodes.marks));
  };
  const tellUntold = (): void => {
    const changed = [...(untold ?? [])];
    untold = null;
    if (isStopped) return;
    marks(changed);
    status();
  };
  return {
    status,
    tree,
    marks,
    soon: (nodes) => {
      if (!untold) setImmediate(tellUntold);
      untold ??= new Set();
      // With so many all are told: one more than that says so.
      for (const node of nodes) if (untold.size <= MOST_MARKS) untold.add(node);
    },
    stop: () => (isStopped = true),
  };
}

/** In hundredths: what is finer no one sees. */
function desktopOf({ drafts, activity }: Status): HostAsk<'desktop.status'> {
  const progress = activity?.kind === 'push' && activity.total > 0 ? activity.done / activity.total : null;
  return { drafts, progress: progress === null ? null : Math.round(progress * 100) / 100 };
}

function markColumnsOf({ nodes, info }: Workspace): MarkColumns {
  const { incoming, delivery, flags } = nodes.tree(info.root);
  return { incoming, delivery, flags };
}
