import type { Node, NodePage, PolicyPage } from '../../shared/api/api';
import type { NodePolicy } from '../../shared/policy/policy';

/** Reads the service by its API alone, as someone who has no Hopseal would. */
async function get<T>(url: string, token: string, path: string): Promise<T> {
  const answer = await fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function readPolicy(url: string, token: string, node: string): Promise<NodePolicy> {
  const { incoming, delivery } = await get<NodePolicy>(url, token, `/v1/policies/${node}`);
  return { incoming, delivery };
}

async function listAll<P extends NodePage | PolicyPage>(url: string, token: string, path: string) {
  const items: P['items'][number][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: P = await get<P>(url, token, `${path}?limit=2000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

interface Picked {
  readonly admin: Node;
  /** One of the admin's own. */
  readonly child: Node;
  readonly domain: Node;
}

/**
 * An admin with domains of its own, one of these, and a domain elsewhere; none has a policy yet, nor is one set above them, and each name
 * is the only one of its kind.
 */
export async function pickNodes(url: string, token: string): Promise<Picked> {
  const nodes = await listAll<NodePage>(url, token, '/v1/nodes');
  const touched = new Set((await listAll<PolicyPage>(url, token, '/v1/policies')).map(({ node }) => node));
  const named = new Map<string, number>();
  for (const { name } of nodes) named.set(name, (named.get(name) ?? 0) + 1);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isFree = ({ id, parent }: Node): boolean => {
    const above = parent === null ? undefined : byId.get(parent);
    return !touched.has(id) && (!above || isFree(above));
  };
  const free = nodes.filter((node) => isFree(node) && named.get(node.name) === 1);
  const children = new Map<string, number>();
  for (const { kind, parent } of nodes)
    if (kind === 'domain' && parent) children.set(parent, (children.get(parent) ?? 0) + 1);
  const admin = free.find(({ kind, id }) => kind === 'admin' && (children.get(id) ?? 0) > 1);
  const domain = free.find(
    ({ kind, parent, name }) => kind === 'domain' && parent !== admin?.id && !name.includes('xn--'),
  );
  const child = free.find(
    ({ kind, parent, name }) => kind === 'domain' && parent === admin?.id && !name.includes('xn--'),
  );
  if (!admin || !domain || !child) throw new Error('The service has no nodes to walk on.');
  return { admin, child, domain };
}
