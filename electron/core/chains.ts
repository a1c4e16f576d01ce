import { ExpectedError } from '../../shared/errors/codes';
import { policyOf } from '../../shared/policy/draft';
import type { Chain, ChainStep } from '../../shared/policy/whatIf';
import { shownName } from './plan/names';
import type { StoredNode } from './store/nodes';
import type { Workspace } from './store/workspace';

/** The ways from the root down to these nodes, with what is set on them. Throws `node.unknown`. */
export function chainsOf(workspace: Workspace, nodes: readonly string[]): Chain[] {
  const steps = new Map<string, ChainStep>();
  const stepOf = (node: StoredNode): ChainStep => {
    const step = steps.get(node.id) ?? readStep(workspace, node);
    steps.set(node.id, step);
    return step;
  };
  return nodes.map((node) => {
    const path = workspace.nodes.path(node);
    if (path.length === 0) throw new ExpectedError('node.unknown', { node });
    return path.map(stepOf);
  });
}

function readStep({ policies, drafts }: Workspace, node: StoredNode): ChainStep {
  const draft = drafts.get(node.id);
  return {
    id: node.id,
    name: shownName(node),
    kind: node.kind,
    inForce: policies.get(node.id).policy,
    draft: draft && policyOf(draft.policy),
  };
}
