import { ExpectedError } from '../../shared/errors/codes';
import type { NodeDetail, NodeMarks } from '../../shared/messages/model';
import { effectiveAlong } from '../../shared/policy/effective';
import type { Hop } from '../../shared/policy/policy';
import { codeOfMode } from '../../shared/tree/columns';
import { shownName } from './plan';
import type { StoredNode } from './store/nodes';
import type { Workspace } from './store/workspace';

/** What the Filter Settings panel shows of a node. Throws `node.unknown`. */
export function nodeDetailOf(workspace: Workspace, id: string): NodeDetail {
  const whole = workspace.nodes.path(id);
  const node = whole.at(-1);
  if (!node) throw new ExpectedError('node.unknown', { node: id });
  const path = whole.slice(0, -1);
  const draft = workspace.drafts.get(id);
  return {
    id,
    name: shownName(node),
    kind: node.kind,
    domain: node.kind === 'domain' ? node.name : null,
    path: path.map(({ id, name }) => ({ id, name })),
    inForce: workspace.policies.get(id).policy,
    draft: draft && { policy: draft.policy, savedAt: draft.savedAt },
    inherited: {
      incoming: inheritedBy(workspace, path, 'incoming'),
      delivery: inheritedBy(workspace, path, 'delivery'),
    },
  };
}

function inheritedBy(workspace: Workspace, path: readonly StoredNode[], hop: Hop): NodeDetail['inherited'][Hop] {
  const { policy, from } = effectiveAlong(path.map(({ id }) => workspace.policies.get(id).policy[hop]));
  const source = from === null ? undefined : path[from];
  return { policy, from: source ? { id: source.id, name: source.name } : null };
}

/** What the tree shows of a node. */
export function marksOf(workspace: Workspace, node: string): NodeMarks {
  const { policy } = workspace.policies.get(node);
  return {
    node,
    incoming: codeOfMode(policy.incoming.mode),
    delivery: codeOfMode(policy.delivery.mode),
    draft: workspace.drafts.get(node) ? 1 : 0,
  };
}
