import { useMemo } from 'react';
import { domainsUnder } from '../../shared/tree/domainsUnder';
import { useTree } from '../tree/treeStore';

/** The places of the domains among nodes and under them, each once. */
export function useDomainsUnder(nodes: readonly string[]): readonly number[] {
  const tree = useTree(({ tree }) => tree);
  const key = nodes.length === 1 ? nodes[0] : nodes;
  // One node is the same from render to render, whatever list it stands in.
  return useMemo(() => (tree ? domainsUnder(tree, nodes) : []), [tree, key]);
}
