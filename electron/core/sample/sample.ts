import type { Node, Policy } from '../../../shared/api/api';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import { ExpectedError } from '../../../shared/errors/codes';
import type { HopSetting } from '../../../shared/policy/policy';
import type { Service } from '../service/service';
import type { Workspace } from '../store/workspace';

/** The workspace of sample data: to look around in before there is a service. Nothing of it can be pushed. */
export const SAMPLE: WorkspaceInfo = {
  id: 'sample',
  kind: 'api',
  address: 'https://sample.invalid',
  account: 'Sample data',
  root: 'sample',
  role: 'admin',
  anySender: false,
};

/** Partners, their customers, and the domains of these. */
const CUSTOMERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Northwind IT': {
    'Alder Dental Group': ['alder-dental.example', 'alder-kids.example'],
    'Bexley Legal': ['bexley-legal.example'],
    'Carver Logistics': ['carver-logistics.example', 'carver-freight.example', 'carver-tracking.example'],
    'Dunmore Schools': ['dunmore.example', 'pupils.dunmore.example'],
  },
  'Harbour Managed Services': {
    'Elm Street Clinic': ['elmstreet.example'],
    'Fjord Seafood': ['fjord-seafood.example', 'xn--fjord-sjmat-4jb.example'],
    'Glenview Accounting': ['glenview.example', 'glenview-payroll.example'],
  },
  'Summit Systems': {
    'Hollis Insurance': ['hollis.example', 'claims.hollis.example', 'hollis-life.example'],
    'Ironbridge Museum': ['ironbridge.example'],
    'Juniper Pharmacy': ['juniper.example', 'juniper-rx.example'],
  },
};

const INHERIT: HopSetting = { mode: 'inherit' };
const REQUIRED: HopSetting = { mode: 'required' };
const FROM_BANKS: HopSetting = {
  mode: 'requiredFor',
  senders: ['*@bank.example', '*@clearing.example', 'treasury@insurer.example'],
  recipients: ['*'],
};
const POLICIES: Readonly<Record<string, Pick<Policy, 'incoming' | 'delivery'>>> = {
  'Alder Dental Group': { incoming: REQUIRED, delivery: REQUIRED },
  'Bexley Legal': { incoming: FROM_BANKS, delivery: REQUIRED },
  'glenview-payroll.example': { incoming: FROM_BANKS, delivery: FROM_BANKS },
  'Summit Systems': { incoming: INHERIT, delivery: REQUIRED },
  'hollis.example': { incoming: REQUIRED, delivery: INHERIT },
  'juniper-rx.example': { incoming: { mode: 'automatic' }, delivery: { mode: 'automatic' } },
};

/** Fills a workspace that has nothing in it yet. */
export function fillWithSample(workspace: Workspace): void {
  if (workspace.meta.lastPull() !== null) return;
  const nodes: Node[] = [{ id: SAMPLE.root, parent: null, kind: 'admin', name: SAMPLE.account }];
  const add = (parent: string, kind: Node['kind'], name: string): string => {
    const id = `s${nodes.length}`;
    nodes.push({ id, parent, kind, name });
    return id;
  };
  for (const [partner, customers] of Object.entries(CUSTOMERS)) {
    const partnerId = add(SAMPLE.root, 'admin', partner);
    for (const [customer, domains] of Object.entries(customers)) {
      const customerId = add(partnerId, 'admin', customer);
      for (const domain of domains) add(customerId, 'domain', domain);
    }
  }
  const policies = nodes.flatMap(({ id, name }) => {
    const policy = POLICIES[name];
    return policy ? [{ node: id, version: '1', ...policy }] : [];
  });
  workspace.transaction(() => {
    workspace.nodes.put(nodes);
    workspace.policies.put(policies);
    workspace.meta.setPulled({ nodes: '', policies: '' }, new Date().toISOString());
  });
  workspace.nodes.layOut(SAMPLE.root, [], []);
}

/** There is no service behind it. */
export function noService(): Promise<Service> {
  return Promise.reject(new ExpectedError('sample.no_service'));
}
