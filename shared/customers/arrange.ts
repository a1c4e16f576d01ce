import { keyOf, type CustomerRow } from './readRows';

/** A customer (its site is empty), or one of its sites, as a node of the tree. */
export interface CustomerNode {
  readonly id: string;
  readonly customer: string;
  readonly site: string;
}

/** Whose the domains are. */
export interface Arrangement {
  /** Customers before their sites. */
  readonly nodes: readonly CustomerNode[];
  /** The node that each domain belongs to. */
  readonly ownerOf: ReadonlyMap<string, string>;
}

export const NO_ARRANGEMENT: Arrangement = { nodes: [], ownerOf: new Map() };

/** A customer that goes by another name than before. */
export interface Renamed {
  readonly before: string;
  readonly after: string;
}

interface Group {
  readonly customer: string;
  readonly site: string;
  readonly domains: Set<string>;
}

/**
 * Customers and sites of a list. One that is named as before keeps its node; so does one under a new name that has most of the domains of an
 * old one whose name is gone: what is set on it stays. `freshId` makes an id of a name, the same each time.
 */
export function arrange(
  rows: Iterable<CustomerRow>,
  before: Arrangement,
  freshId: (key: string) => string,
): Arrangement & { readonly renamed: readonly Renamed[] } {
  const groups = groupsOf(rows);
  const ids = new Map<string, string>();
  const renamed: Renamed[] = [];
  const known = new Map(before.nodes.map((node) => [keyOf(node), node]));
  const lost = new Set(before.nodes.filter((node) => !groups.has(keyOf(node))));
  for (const key of groups.keys()) {
    const node = known.get(key);
    if (node) ids.set(key, node.id);
  }
  const domainsBefore = domainsOf(before);
  for (const [key, group] of groups) {
    if (ids.has(key)) continue;
    const node = successorOf(group, lost, domainsBefore);
    if (!node) continue;
    lost.delete(node);
    ids.set(key, node.id);
    renamed.push({ before: node.site || node.customer, after: group.site || group.customer });
  }
  const taken = new Set(ids.values());
  for (const key of groups.keys()) {
    if (ids.has(key)) continue;
    const id = unusedId(key, taken, freshId);
    taken.add(id);
    ids.set(key, id);
  }
  const ownerOf = new Map<string, string>();
  for (const [key, { site, domains }] of groups) {
    for (const domain of domains) if (site !== '' || !ownerOf.has(domain)) ownerOf.set(domain, ids.get(key) ?? '');
  }
  const nodes = [...groups].map(([key, { customer, site }]) => ({ id: ids.get(key) ?? '', customer, site }));
  return { nodes, ownerOf, renamed };
}

/** By key: a customer with all its domains, and each site with its own. The first spelling counts. */
function groupsOf(rows: Iterable<CustomerRow>): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const add = (customer: string, site: string, domain: string): void => {
    const key = keyOf({ customer, site });
    const group = groups.get(key) ?? { customer, site, domains: new Set<string>() };
    group.domains.add(domain);
    groups.set(key, group);
  };
  for (const { customer, site, domain } of rows) {
    add(customer, '', domain);
    if (site !== '') add(customer, site, domain);
  }
  return groups;
}

/** The domains of each node, those of a customer's sites among the customer's. */
function domainsOf({ nodes, ownerOf }: Arrangement): ReadonlyMap<string, ReadonlySet<string>> {
  const customerOf = new Map(nodes.filter(({ site }) => site === '').map((node) => [keyOf(node), node.id]));
  const above = new Map(nodes.map((node) => [node.id, customerOf.get(keyOf({ ...node, site: '' }))]));
  const domains = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const [domain, owner] of ownerOf) {
    domains.get(owner)?.add(domain);
    domains.get(above.get(owner) ?? '')?.add(domain);
  }
  return domains;
}

/** The lost node of the same level of whose domains more than half are in the group, and make up more than half of it. */
function successorOf(
  { site, domains }: Group,
  lost: ReadonlySet<CustomerNode>,
  domainsBefore: ReadonlyMap<string, ReadonlySet<string>>,
): CustomerNode | null {
  for (const node of lost) {
    if ((node.site === '') !== (site === '')) continue;
    const had = domainsBefore.get(node.id) ?? new Set();
    let shared = 0;
    for (const domain of had) if (domains.has(domain)) shared++;
    if (shared * 2 > had.size && shared * 2 > domains.size) return node;
  }
  return null;
}

/** A name may come back after its node went on under another. */
function unusedId(key: string, taken: ReadonlySet<string>, freshId: (key: string) => string): string {
  for (let turn = 1; ; turn++) {
    const id = freshId(turn === 1 ? key : `${key}\n${turn}`);
    if (!taken.has(id)) return id;
  }
}
