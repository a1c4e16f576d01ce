import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUpWorkspace } from '../../electron/core/store/workspace';
import type { Node, PolicyBody } from '../../shared/api/api';

const ROOT = 'root';
const DOMAINS_A_CUSTOMER = 5;
const CUSTOMERS_A_PARTNER = 40;

export const WORKSPACE = {
  id: 'bench',
  kind: 'api',
  address: 'https://bench.invalid',
  account: 'Bench',
  root: ROOT,
  role: 'admin',
  anySender: false,
} as const;

interface Size {
  readonly domains: number;
  /** One domain in how many has a policy of its own. */
  readonly policyEvery: number;
  /** Senders that each of these lists; one unless said. */
  readonly senders?: number;
}

export function domainAt(index: number): string {
  return `domain-${index}`;
}

/** Writes a workspace as it is after a pull: partners, customers, domains, policies. */
export function makeWorkspace(folder: string, { domains, policyEvery, senders = 1 }: Size): void {
  mkdirSync(folder, { recursive: true });
  const customers = Math.ceil(domains / DOMAINS_A_CUSTOMER);
  const partners = Math.ceil(customers / CUSTOMERS_A_PARTNER);
  const workspace = setUpWorkspace(join(folder, `${WORKSPACE.id}.sqlite`), WORKSPACE);
  workspace.transaction(() => {
    workspace.nodes.put([{ id: ROOT, parent: null, kind: 'admin', name: WORKSPACE.account }]);
    workspace.nodes.put(times(partners, (at) => admin(`partner-${at}`, ROOT)));
    workspace.nodes.put(
      times(customers, (at) => admin(`customer-${at}`, `partner-${Math.floor(at / CUSTOMERS_A_PARTNER)}`)),
    );
    workspace.nodes.put(times(domains, domainNode));
    workspace.policies.put(
      times(Math.ceil(domains / policyEvery), (at) => ({
        node: domainAt(at * policyEvery),
        version: '1',
        ...policyAt(at, senders),
      })),
    );
    workspace.meta.setPulled({ nodes: '1', policies: '1' }, new Date().toISOString());
  });
  workspace.nodes.layOut(ROOT, [], []);
  workspace.close();
}

/** A user data folder whose last used workspace is the one made here. */
export function makeUserData(folder: string, size: Size): void {
  makeWorkspace(join(folder, 'workspaces'), size);
  const { id, address, account } = WORKSPACE;
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ recentWorkspaces: [{ id, address, account }] }));
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function admin(id: string, parent: string): Node {
  return { id, parent, kind: 'admin', name: id };
}

function domainNode(index: number): Node {
  return {
    id: domainAt(index),
    parent: `customer-${Math.floor(index / DOMAINS_A_CUSTOMER)}`,
    kind: 'domain',
    name: `d${index}.example`,
  };
}

/** What is set at a domain that has a policy of its own. */
export function policyAt(index: number, senders = 1): PolicyBody {
  return {
    incoming: { mode: 'requiredFor', senders: times(senders, (at) => senderAt(index, at)), recipients: ['*'] },
    delivery: { mode: 'required' },
  };
}

/** A sender that a policy lists. */
export function senderAt(index: number, at: number): string {
  return at === 0 ? `*@partner${index}.example` : `billing.${at}@supplier-${index}-${at}.example`;
}
