import { toUnicodeDomain } from '../../../shared/address/domain';
import type { StoredNode } from '../store/nodes';
import type { Workspace } from '../store/workspace';

/** A node's name as a person sees it. */
export function shownName(node: Pick<StoredNode, 'kind' | 'name'>): string {
  return node.kind === 'domain' ? toUnicodeDomain(node.name) : node.name;
}

/** The same by id; the id where the node was never read. */
export function nameOf({ nodes }: Workspace, id: string): string {
  const node = nodes.get(id);
  return node ? shownName(node) : id;
}
