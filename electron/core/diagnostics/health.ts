import { statSync } from 'node:fs';
import type { WorkspaceHealth } from '../../../shared/messages/diagnostics';
import type { Workspace } from '../store/workspace';

/** How the workspace's file is. It is read from end to end: of a large one that takes a while. */
export function healthOf(workspace: Workspace): WorkspaceHealth {
  const { file, info, nodes, policies, drafts, meta } = workspace;
  const { schema, faults } = workspace.inspect();
  return {
    id: info.id,
    bytes: ['', '-wal'].reduce(
      (sum, suffix) => sum + (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0),
      0,
    ),
    schema,
    faults,
    nodes: nodes.standing().length,
    policies: policies.nodes().length,
    drafts: drafts.count(),
    lastPull: meta.lastPull(),
  };
}
