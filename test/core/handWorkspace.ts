import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setUpWorkspace } from '../../electron/core/store/workspace';
import type { Node } from '../../shared/api/api';
import type { WorkspaceInfo } from '../../shared/messages/model';

/** A workspace of a service whose policies people set in its pages. Nothing answers at its address. */
export const HAND: WorkspaceInfo = {
  id: 'hand',
  kind: 'controlPanel',
  address: 'https://127.0.0.1:9',
  account: 'Northwind IT',
  root: 'root',
  role: 'admin',
  anySender: false,
};

const CUSTOMERS = ['Alder Dental', 'Bexley Legal', 'Carver Logistics', 'Dunmore Schools'];
const DOMAINS_EACH = 5;

/** Domains in the order of the tree: `alder-dental-0` of the first customer, and so on. */
export const HAND_DOMAINS = CUSTOMERS.flatMap((customer) =>
  Array.from({ length: DOMAINS_EACH }, (_, at) => `${label(customer)}-${at}`),
);

export function handDomain(id: string): string {
  return `${id}.example`;
}

/** Writes such a workspace as it is after its tree was read: nothing is known of what is in force. */
export function makeHandWorkspace(folder: string, info: WorkspaceInfo = HAND): void {
  mkdirSync(folder, { recursive: true });
  const workspace = setUpWorkspace(join(folder, `${info.id}.sqlite`), info);
  const nodes: Node[] = [
    { id: info.root, parent: null, kind: 'admin', name: info.account },
    ...CUSTOMERS.map((name): Node => ({ id: label(name), parent: info.root, kind: 'admin', name })),
    ...HAND_DOMAINS.map((id): Node => ({
      id,
      parent: id.slice(0, id.lastIndexOf('-')),
      kind: 'domain',
      name: handDomain(id),
    })),
  ];
  workspace.transaction(() => {
    workspace.nodes.put(nodes);
    workspace.meta.setPulled({ nodes: '', policies: '' }, new Date().toISOString());
  });
  workspace.nodes.layOut(info.root, [], []);
  workspace.close();
}

function label(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
