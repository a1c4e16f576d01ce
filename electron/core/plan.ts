import { toUnicodeDomain } from '../../shared/address/domain';
import { blocksPush, checkPolicy } from '../../shared/findings/policy';
import type { PlanItem } from '../../shared/messages/model';
import { policyOf } from '../../shared/policy/draft';
import type { Draft } from './store/drafts';
import type { StoredNode } from './store/nodes';
import type { Workspace } from './store/workspace';

/** All drafts together: what a push would do. */
export function planOf(workspace: Workspace): PlanItem[] {
  return workspace.drafts.all().map((draft) => planItemOf(workspace, draft));
}

/** The drafts among these nodes that no error keeps from being pushed, and that are on their way in no push yet. */
export function pushableDrafts(workspace: Workspace, nodes: ReadonlySet<string>): readonly Draft[] {
  const underWay = workspace.pushes.nodesUnderWay();
  return workspace.drafts
    .all()
    .filter(({ node }) => nodes.has(node) && !underWay.has(node))
    .filter((draft) => !blocksPush(findingsOf(workspace, draft)));
}

export function shownName(node: Pick<StoredNode, 'kind' | 'name'>): string {
  return node.kind === 'domain' ? toUnicodeDomain(node.name) : node.name;
}

function planItemOf(workspace: Workspace, draft: Draft): PlanItem {
  const node = workspace.nodes.get(draft.node);
  const current = workspace.policies.get(draft.node);
  const findings = findingsOf(workspace, draft);
  return {
    node: draft.node,
    name: node ? shownName(node) : draft.node,
    kind: node?.kind ?? 'domain',
    path: workspace.nodes
      .path(draft.node)
      .slice(0, -1)
      .map(({ id, name }) => ({ id, name })),
    before: draft.base.policy,
    after: policyOf(draft.policy),
    blocking: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, severity, hop, list, index, entry }) => ({ code, severity, hop, list, index, entry })),
    theirs: current.version === draft.base.version ? null : current.policy,
    refused:
      !node || node.gone
        ? { code: 'change.node_gone', details: {} }
        : workspace.pushes.refusalSince(draft.node, draft.savedAt),
  };
}

function findingsOf(workspace: Workspace, draft: Draft): ReturnType<typeof checkPolicy> {
  const node = workspace.nodes.get(draft.node);
  return checkPolicy(policyOf(draft.policy), {
    nodeDomain: node?.kind === 'domain' ? node.name : null,
    anySender: workspace.info.anySender,
    now: Date.now(),
  });
}
