import type { Node } from '../../../shared/api/api';
import { keyOf } from '../../../shared/customers/readRows';
import type { NodeListing } from '../service/service';
import type { Workspace } from '../store/workspace';

/** A listing that knows no customers, with those that a person named: a domain that is not named stands under the root. */
export function underCustomers(
  { customers, info: { root } }: Workspace,
  pages: readonly Pick<NodeListing, 'items'>[],
): [{ readonly items: readonly Node[]; readonly gone: readonly string[] }] {
  const { nodes, ownerOf } = customers.read();
  const idOf = new Map(nodes.map((node) => [keyOf(node), node.id]));
  const admins = nodes.map(({ id, customer, site }): Node => {
    const parent = site === '' ? root : (idOf.get(keyOf({ customer, site: '' })) ?? root);
    return { id, parent, kind: 'admin', name: site === '' ? customer : site };
  });
  const listed = pages.flatMap(({ items }) => items);
  const placed = listed.map((node) =>
    node.kind === 'domain' ? { ...node, parent: ownerOf.get(node.name) ?? root } : node,
  );
  return [
    {
      items: [...placed.filter(({ id }) => id === root), ...admins, ...placed.filter(({ id }) => id !== root)],
      gone: [],
    },
  ];
}
