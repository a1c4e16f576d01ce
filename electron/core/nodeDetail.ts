import { ExpectedError } from '../../shared/errors/codes';
import type { NodeDetail } from '../../shared/messages/model';
import { effectiveAlong } from '../../shared/policy/effective';
import type { Hop } from '../../shared/policy/policy';
import { operationFor } from '../../shared/plan/planner';
import { policyOf } from '../../shared/policy/draft';
import { remoteOf } from './drafts/change';
import type { Draft } from './store/drafts';
import { shownName } from './plan/names';
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
    isInConflict: draft !== null && isInConflict(workspace, draft),
  };
}

function isInConflict(workspace: Workspace, { node, base, policy }: Draft): boolean {
  return operationFor(base, policyOf(policy), remoteOf(workspace, node)).kind === 'conflict';
}

function inheritedBy(workspace: Workspace, path: readonly StoredNode[], hop: Hop): NodeDetail['inherited'][Hop] {
  const { policy, from } = effectiveAlong(path.map(({ id }) => workspace.policies.get(id).policy[hop]));
  const source = from === null ? undefined : path[from];
  return { policy, from: source ? { id: source.id, name: source.name } : null };
}
