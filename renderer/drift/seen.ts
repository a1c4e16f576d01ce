import { callCore } from '../core/port';
import { useView } from '../app/viewStore';
import { useWorkspace } from '../workspace/workspaceStore';

/** A person has seen what was found so far. Where that cannot be written down it stays new, which is no harm. */
export async function markSeen(): Promise<void> {
  await callCore('drift.seen', null).catch(() => undefined);
}

/** Whoever leaves the changes has seen them: of the workspace they were in, if that is still the one that is open. */
export function markSeenOnLeave(): void {
  let visited: string | null = null;
  useView.subscribe(({ view }, before) => {
    if (view === before.view) return;
    if (before.view === 'changes' && visited !== null && visited === openWorkspace()) void markSeen();
    visited = view === 'changes' ? openWorkspace() : null;
  });
}

function openWorkspace(): string | null {
  const { opened } = useWorkspace.getState();
  return opened.state === 'open' ? opened.workspace.id : null;
}
