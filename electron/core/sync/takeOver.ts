import type { Node, NodePage, Policy, PolicyPage } from '../../../shared/api/api';
import { policiesEqual } from '../../../shared/policy/equal';
import type { NodePolicy } from '../../../shared/policy/policy';
import { CAPABILITIES } from '../../../shared/service';
import type { Found } from '../store/drift';
import type { StoredNode } from '../store/nodes';
import type { Pages } from '../store/pulledPages';
import type { Workspace } from '../store/workspace';
import { reconcileDrafts } from './reconcile';

/** What a pull changed here. */
export interface TakenOver {
  /** Whether nodes came, changed or went: then the tree is another. */
  readonly isTreeChanged: boolean;
  /** The nodes whose policy in force or draft changed. */
  readonly nodes: readonly string[];
}

/** Writes what a pull has read, and what follows from it, in one transaction. */
export function takeOver(workspace: Workspace, pages: Pages, isFull: boolean): TakenOver {
  const [lastNodes, lastPolicies] = [pages.nodes.at(-1), pages.policies.at(-1)];
  if (!lastNodes || !lastPolicies) throw new Error('A pull has at least a page of each listing.');
  const at = new Date().toISOString();
  const { root } = workspace.info;
  const taken = workspace.transaction(() => {
    const isFirst = workspace.meta.lastPull() === null;
    const found: Found[] = [];
    const tree = takeNodes(workspace, pages.nodes, isFull, found);
    const isTreeChanged = isFirst || tree.changed.length + tree.gone.length > 0;
    // Where the service tells none, those that people entered stand.
    const policies = CAPABILITIES[workspace.info.kind].readPolicies
      ? takePolicies(workspace, pages.policies, isFull, found)
      : [];
    if (!isFirst) workspace.drift.add(found, at);
    if (isTreeChanged) workspace.nodes.outdateShape(root);
    const drafts = reconcileDrafts(workspace);
    workspace.meta.setPulled({ nodes: lastNodes.token, policies: lastPolicies.token }, at);
    workspace.pulledPages.clear();
    return { tree, isTreeChanged, nodes: [...new Set([...policies, ...drafts])] };
  });
  if (taken.isTreeChanged) workspace.nodes.layOut(root, taken.tree.changed, taken.tree.gone);
  return taken;
}

interface ChangedNodes {
  readonly changed: readonly Node[];
  readonly gone: readonly string[];
}

function takeNodes({ nodes }: Workspace, pages: readonly NodePage[], isFull: boolean, found: Found[]): ChangedNodes {
  const listed = lastWord(pages, ({ id }) => id, isFull ? nodes.standing() : []);
  const changed: Node[] = [];
  const gone: string[] = [];
  for (const [id, item] of listed) {
    const before = nodes.get(id);
    const drift = item ? nodeDrift(item, before) : before?.gone === false ? [{ node: id, what: 'gone' } as const] : [];
    if (drift.length === 0) continue;
    found.push(...drift);
    if (item) changed.push(item);
    else gone.push(id);
  }
  nodes.put(changed);
  nodes.markGone(gone);
  return { changed, gone };
}

function nodeDrift(item: Node, before: StoredNode | null): Found[] {
  if (!before || before.gone) return [{ node: item.id, what: 'added' }];
  const drift: Found[] = [];
  if (before.name !== item.name) drift.push({ node: item.id, what: 'renamed', before: before.name, after: item.name });
  if (before.parent !== item.parent) {
    drift.push({ node: item.id, what: 'moved', before: before.parent ?? '', after: item.parent ?? '' });
  }
  return drift;
}

/** Answers the nodes whose policy is another than before. */
function takePolicies(
  { policies }: Workspace,
  pages: readonly PolicyPage[],
  isFull: boolean,
  found: Found[],
): string[] {
  const listed = lastWord(pages, ({ node }) => node, isFull ? policies.nodes() : []);
  const changed: Policy[] = [];
  const gone: string[] = [];
  for (const [node, item] of listed) {
    if (!item) gone.push(node);
    else if (item.version !== policies.versionOf(node)) {
      changed.push(item);
      found.push(...policyDrift(item, policies.get(node).policy));
    }
  }
  policies.put(changed);
  policies.remove(gone);
  return [...changed.map(({ node }) => node), ...gone];
}

/**
 * What a listing says of each id last; null where it is gone. What changes while it is listed is listed again later. Ids
 * `unlessNamed` are gone where the listing does not name them.
 */
function lastWord<T>(
  pages: readonly { readonly items: readonly T[]; readonly gone: readonly string[] }[],
  idOf: (item: T) => string,
  unlessNamed: readonly string[],
): ReadonlyMap<string, T | null> {
  const said = new Map<string, T | null>(unlessNamed.map((id) => [id, null]));
  for (const { items, gone } of pages) {
    for (const id of gone) said.set(id, null);
    for (const item of items) said.set(idOf(item), item);
  }
  return said;
}

/** What a policy's change on the service is as drift: nothing, where it means what it meant. */
export function policyDrift({ node, version, incoming, delivery }: Policy, before: NodePolicy): Found[] {
  const after = { incoming, delivery };
  return policiesEqual(before, after) ? [] : [{ node, what: 'policy', before, after, version }];
}
