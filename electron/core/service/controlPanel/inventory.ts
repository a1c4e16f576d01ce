import { createHash } from 'node:crypto';
import type { Node } from '../../../../shared/api/api';
import type { LeftOut, NodeListing } from '../service';
import type { ListedDomain } from './answers';
import { domainNameOf, type DomainName } from './url';

/** The node above all domains. No domain has an underscore in its name. */
export const PANEL_ROOT = 'all_domains';

/** What an id may have (openapi.json, NodeId). */
const LONGEST_ID = 100;

/** A domain's node has the same id in every pull, and on every computer: its name; of a very long one, its hash. */
function idOfDomain(domain: DomainName): string {
  return domain.length <= LONGEST_ID ? domain : `long_${createHash('sha256').update(domain).digest('hex')}`;
}

/** The list as a tree: every domain under the account's own node. What cannot stand there is said. */
export function inventoryOf(account: string, listed: readonly ListedDomain[]): NodeListing {
  const leftOut: LeftOut[] = [];
  const domains = new Map<string, Node>();
  for (const { name, incoming } of listed) {
    const domain = domainNameOf(name);
    if (domain === null) leftOut.push({ name, why: 'notADomain' });
    else if (!incoming) leftOut.push({ name: domain, why: 'noIncoming' });
    else domains.set(domain, { id: idOfDomain(domain), parent: PANEL_ROOT, kind: 'domain', name: domain });
  }
  const root: Node = { id: PANEL_ROOT, parent: null, kind: 'admin', name: account };
  return { items: [root, ...domains.values()], gone: [], next: null, token: 'all', leftOut };
}
