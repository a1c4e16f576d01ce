import { useMemo } from 'react';
import { DOMAIN_KIND, type TreeShape } from '../../shared/tree/columns';
import { placesOf } from '../../shared/tree/places';
import { useTree } from '../tree/treeStore';

/** The places of the domains among nodes and under them, each once. */
export function useDomainsUnder(nodes: readonly string[]): readonly number[] {
  const tree = useTree(({ tree }) => tree);
  const key = nodes.length === 1 ? nodes[0] : nodes;
  // One node is the same from render to render, whatever list it stands in.
  return useMemo(() => (tree ? domainsUnder(tree, nodes) : []), [tree, key]);
}

function domainsUnder(tree: TreeShape, nodes: readonly string[]): number[] {
  const places = placesOf(tree);
  const isIn = new Uint8Array(tree.ids.length);
  for (const node of nodes) {
    const start = places.get(node);
    if (start !== undefined) isIn.fill(1, start, start + (tree.sizes[start] ?? 1));
  }
  const domains: number[] = [];
  for (let at = 0; at < isIn.length; at++) if (isIn[at] && tree.kinds[at] === DOMAIN_KIND) domains.push(at);
  return domains;
}
