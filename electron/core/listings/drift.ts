import type { DriftRow } from '../../../shared/messages/history';
import { nameOf, shownName } from '../plan/names';
import type { StoredDrift } from '../store/drift';
import type { Workspace } from '../store/workspace';
import { fits, labelOf, pageOf, type NodeLabel, type Page } from './page';

/** A page of what changed on the service without a push from here, the newest first. */
export function driftPage(workspace: Workspace, query: string, next: string | null): Page<DriftRow> {
  const isWanted = fits(query);
  const seen = workspace.meta.driftSeen();
  return pageOf(
    workspace.drift.list(next === null ? null : Number(next)),
    ({ id }) => String(id),
    (stored) => {
      const label = labelOf(workspace, stored.node);
      const { policies } = stored;
      if (!isWanted(label, ...(policies ? [policies.before, policies.after] : []))) return null;
      return { ...stored, ...label, names: shownNames(workspace, stored, label), isNew: stored.id > seen };
    },
  );
}

/** Names are stored as the service has them, parents by their id. */
function shownNames(workspace: Workspace, { what, names }: StoredDrift, { kind }: NodeLabel): DriftRow['names'] {
  if (!names) return null;
  const show = (name: string): string => (what === 'moved' ? nameOf(workspace, name) : shownName({ kind, name }));
  return { before: show(names.before), after: show(names.after) };
}
