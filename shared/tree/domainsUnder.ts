import { DOMAIN_KIND, type TreeShape } from './columns';
import { placesOf } from './places';

/** The places of the domains among nodes and under them, each once, in the order of the tree. */
export function domainsUnder(tree: Pick<TreeShape, 'ids' | 'kinds' | 'sizes'>, nodes: readonly string[]): number[] {
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
