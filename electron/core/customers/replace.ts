import { createHash } from 'node:crypto';
import type { Node } from '../../../shared/api/api';
import { arrange, type Arrangement } from '../../../shared/customers/arrange';
import type { CustomerRow } from '../../../shared/customers/readRows';
import type { Workspace } from '../store/workspace';
import { reconcileDrafts } from '../sync/reconcile';
import { takeNodes } from '../sync/takeOver';
import { underCustomers } from './underCustomers';

/** What rows come to in a workspace, with what is there already. */
export function arrangedIn({ customers }: Workspace, rows: Iterable<CustomerRow>): ReturnType<typeof arrange> {
  return arrange(rows, customers.read(), idOfCustomer);
}

/** Puts an arrangement in the place of the one before, and lays the tree out by it at once. No drift: a person did it. */
export function replaceCustomers(
  workspace: Workspace,
  arrangement: Arrangement,
  file: { readonly name: string; readonly at: string } | null,
): void {
  const { nodes, customers, meta, info } = workspace;
  const tree = workspace.transaction(() => {
    customers.replace(arrangement);
    meta.setCustomersFile(file);
    // Before the first pull there is no tree.
    if (meta.lastPull() === null) return null;
    const changes = takeNodes(workspace, underCustomers(workspace, [{ items: servicesNodes(workspace) }]), true, []);
    nodes.outdateShape(info.root);
    reconcileDrafts(workspace);
    return changes;
  });
  if (tree) nodes.layOut(info.root, tree.changed, tree.gone);
}

/** What stands there by the service's word: the root and the domains. */
function servicesNodes({ nodes, info }: Workspace): Node[] {
  return nodes.standing().flatMap((id) => {
    const node = nodes.get(id);
    return node && (node.kind === 'domain' || id === info.root) ? node : [];
  });
}

/** No domain has an underscore in its name. */
function idOfCustomer(key: string): string {
  return `customer_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
}
