import { onTestFinished } from 'vitest';
import type {
  AuditPage,
  BatchAnswer,
  BatchItem,
  Node,
  NodePage,
  Policy,
  PolicyBody,
  PolicyPage,
  Problem,
} from '../../shared/api/api';
import { startService, type Service, type ServiceOptions } from '../service';

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

interface Ask {
  readonly method?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export const REQUIRED: PolicyBody = { incoming: { mode: 'required' }, delivery: { mode: 'inherit' } };
export const AUTOMATIC: PolicyBody = { incoming: { mode: 'automatic' }, delivery: { mode: 'automatic' } };

/** A service for one test; a defect of its own fails the test. */
export async function serve(options: ServiceOptions = {}): Promise<Service> {
  const service = await startService({ seed: { domains: 30, seed: 7 }, ...options });
  onTestFinished(() => service.stop());
  return service;
}

/** Asks over the socket, as the admin where nothing else is said. */
export async function ask<Body>(service: Service, path: string, request: Ask = {}): Promise<Answer<Body>> {
  const { method = 'GET', token = service.admin.token, headers = {}, body } = request;
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      // A socket kept from before a restart would be a dead one.
      Connection: 'close',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}

export function refusal(service: Service, path: string, request: Ask = {}): Promise<Answer<Problem>> {
  return ask<Problem>(service, path, request);
}

export interface Listed<Item> {
  readonly items: Item[];
  readonly gone: string[];
  readonly token: string;
}

interface Listing {
  readonly since?: string;
  readonly limit?: number;
  readonly token?: string;
  /** Runs after each page but the last. */
  readonly between?: (page: number) => void;
}

/** Reads a listing to its end. */
async function list<Item>(service: Service, path: string, options: Listing): Promise<Listed<Item>> {
  const { since, limit = 1000, token = service.admin.token, between } = options;
  const items: Item[] = [];
  const gone: string[] = [];
  for (let cursor: string | null = null, page = 1; ; page++) {
    const query = new URLSearchParams({ limit: String(limit) });
    if (since) query.set('since', since);
    if (cursor) query.set('cursor', cursor);
    const answer = await ask<NodePage | PolicyPage>(service, `${path}?${query}`, { token });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    items.push(...(answer.body.items as Item[]));
    gone.push(...answer.body.gone);
    if (answer.body.next === null) return { items, gone, token: answer.body.token };
    cursor = answer.body.next;
    between?.(page);
  }
}

export const listNodes = (service: Service, options: Listing = {}) => list<Node>(service, '/v1/nodes', options);
export const listPolicies = (service: Service, options: Listing = {}) => list<Policy>(service, '/v1/policies', options);

/** A listing laid over what was known before, as a client does. */
export function replay(known: ReadonlyMap<string, Node>, { items, gone }: Listed<Node>): Map<string, Node> {
  const next = new Map(known);
  for (const node of items) next.set(node.id, node);
  for (const id of gone) next.delete(id);
  return next;
}

export async function freeDomains(service: Service, count: number): Promise<Node[]> {
  const [nodes, policies] = [await listNodes(service), await listPolicies(service)];
  const taken = new Set(policies.items.map(({ node }) => node));
  const free = nodes.items.filter(({ id, kind }) => kind === 'domain' && !taken.has(id)).slice(0, count);
  if (free.length < count) throw new Error(`Only ${free.length} domains without a policy.`);
  return free;
}

export async function freeDomain(service: Service): Promise<Node> {
  const [domain] = await freeDomains(service, 1);
  if (!domain) throw new Error('No domain without a policy.');
  return domain;
}

interface Put {
  readonly ifMatch?: string;
  readonly key?: string;
  readonly token?: string;
}

let keys = 0;
export function newKey(): string {
  return `test-key-${++keys}`;
}

export function put<Body = Policy>(service: Service, node: string, body: unknown, options: Put = {}) {
  const { ifMatch = '0', key = newKey(), token = service.admin.token } = options;
  return ask<Body>(service, `/v1/policies/${node}`, {
    method: 'PUT',
    token,
    headers: { 'If-Match': `"${ifMatch}"`, 'Idempotency-Key': key },
    body,
  });
}

export function batchItem(node: string, policy: PolicyBody = REQUIRED, ifMatch = '0'): BatchItem {
  return { node, policy, ifMatch, idempotencyKey: newKey() };
}

export function batch(service: Service, items: readonly BatchItem[], token = service.admin.token) {
  return ask<BatchAnswer>(service, '/v1/policies:batch', { method: 'POST', token, body: { items } });
}

export async function auditOf(service: Service): Promise<AuditPage['items']> {
  return (await ask<AuditPage>(service, '/v1/audit')).body.items;
}
