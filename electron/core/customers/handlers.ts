import { toUnicodeDomain } from '../../../shared/address/domain';
import { csvLine } from '../../../shared/csv/write';
import { NO_ARRANGEMENT } from '../../../shared/customers/arrange';
import { CAPABILITIES } from '../../../shared/service';
import { CUSTOMERS_HEADER } from '../../../shared/customers/readRows';
import { ExpectedError } from '../../../shared/errors/codes';
import type { CustomersState } from '../../../shared/messages/customers';
import { chosenPath } from '../chosenPath';
import type { Host } from '../host';
import type { Workspace } from '../store/workspace';
import { BYTE_ORDER_MARK, writeWhole } from '../wholeFile';
import type { Handlers } from '../wire';
import type { Workspaces } from '../workspaces';
import { previewOf, stateOf } from './describe';
import { readCustomers, type ReadCustomers } from './readFile';
import { arrangedIn, replaceCustomers } from './replace';

type CustomersCall = Extract<keyof Handlers, `customers.${string}`>;

/** The list of customers of a workspace whose service tells none. */
export function customersHandlers(workspaces: Workspaces, host: Host): Pick<Handlers, CustomersCall> {
  /** What was read and is not taken over yet. */
  let read: { readonly workspace: Workspace; readonly found: ReadCustomers } | null = null;
  const open = (): Workspace => {
    const { workspace } = workspaces.current();
    if (CAPABILITIES[workspace.info.kind].customers) throw new ExpectedError('customers.told');
    return workspace;
  };
  const changed = (): CustomersState => {
    workspaces.current().sync.treeChanged();
    return stateOf(open());
  };
  return {
    'customers.get': () => stateOf(open()),
    'customers.read': async ({ ticket }) => {
      const workspace = open();
      const path = await chosenPath(host, ticket, 'read');
      const found = await readCustomers(path);
      read = { workspace, found };
      return previewOf(workspace, found, arrangedIn(workspace, found.rows.values()));
    },
    'customers.use': () => {
      const workspace = open();
      const found = read?.workspace === workspace ? read.found : null;
      if (!found || found.rows.size === 0) throw new ExpectedError('customers.nothing_read');
      read = null;
      const file = { name: found.name, at: new Date().toISOString() };
      replaceCustomers(workspace, arrangedIn(workspace, found.rows.values()), file);
      return changed();
    },
    'customers.remove': () => {
      replaceCustomers(open(), NO_ARRANGEMENT, null);
      return changed();
    },
    'customers.export': async ({ ticket }) => {
      const path = await chosenPath(host, ticket, 'write');
      return exportCustomers(open(), path);
    },
  };
}

/** Writes a file that reads to the same. */
function exportCustomers({ customers }: Workspace, path: string): Promise<number> {
  const { nodes, ownerOf } = customers.read();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return writeWhole(path, (file) => {
    file.write(BYTE_ORDER_MARK + csvLine(CUSTOMERS_HEADER));
    for (const [domain, owner] of ownerOf) {
      const { customer = '', site = '' } = byId.get(owner) ?? {};
      file.write(csvLine([customer, site, toUnicodeDomain(domain)]));
    }
    return Promise.resolve(ownerOf.size);
  });
}
