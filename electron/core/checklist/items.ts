import type { ChecklistItem } from '../../../shared/messages/checklist';
import { effectiveAlong } from '../../../shared/policy/effective';
import type { Hop, HopPolicy, NodePolicy } from '../../../shared/policy/policy';
import { nameOf, shownName } from '../plan/names';
import type { Workspace } from '../store/workspace';

interface Change {
  readonly node: string;
  readonly before: NodePolicy;
  readonly after: NodePolicy;
}

/** The pages to go to for these changes. What inherits is worked out as if all of them were done. */
export function itemsOf(workspace: Workspace, changes: readonly Change[]): ChecklistItem[] {
  const after = new Map(changes.map((change) => [change.node, change.after]));
  return changes.map(({ node, ...sides }) => {
    const path = workspace.nodes.path(node);
    const stored = path.at(-1);
    const above = path.slice(0, -1);
    const inheritedBy = (hop: Hop): HopPolicy =>
      effectiveAlong(above.map(({ id }) => (after.get(id) ?? workspace.policies.get(id).policy)[hop])).policy;
    return {
      node,
      name: nameOf(workspace, node),
      kind: stored?.kind ?? 'domain',
      domain: stored?.kind === 'domain' ? stored.name : null,
      path: above.map(shownName),
      before: sides.before,
      after: sides.after,
      inherited: { incoming: inheritedBy('incoming'), delivery: inheritedBy('delivery') },
    };
  });
}
