import type { AxiosInstance, AxiosRequestConfig } from 'axios';
import { checkApi, type SchemaName } from '../../../../shared/api/check';
import type { components } from '../../../../shared/api/types';
import { ExpectedError } from '../../../../shared/errors/codes';
import { asServiceError } from '../failure';
import { createHttp } from '../http';
import type { Fetch, PageRequest, Service } from '../service';

const PAGE_ITEMS = 2000;
/** A page of policies with full lists is the largest answer; anything beyond is no answer of this API. */
const MAX_ANSWER_BYTES = 256 * 1024 * 1024;

/** Nodes of one look-up (openapi.json, RouteLookup). */
const LOOKUP_NODES = 500;

/** The adapter of the service's own API. Every answer is held against the document. Throws `token.malformed`. */
export function createServiceClient(
  address: string,
  token: string,
  fetch: Fetch,
  authority: string | null = null,
): Service {
  // What no header can carry would otherwise come back as a defect of fetch.
  if (!/^[\x21-\x7e]+$/u.test(token)) throw new ExpectedError('token.malformed');
  const host = new URL(address).host;
  const http = createHttp({
    address,
    authorization: `Bearer ${token}`,
    accept: 'application/json, application/problem+json',
    mostBytes: MAX_ANSWER_BYTES,
    fetch,
    authority,
  });
  const ask = <N extends SchemaName>(schema: N, request: AxiosRequestConfig, signal?: AbortSignal) =>
    exchange(http, host, schema, signal ? { ...request, signal } : request);
  const list = (page: PageRequest) => ({
    params: {
      ...(page.cursor ? { cursor: page.cursor } : {}),
      ...(page.since ? { since: page.since } : {}),
      limit: PAGE_ITEMS,
    },
  });
  return {
    host,
    session: (signal) => ask('Session', { url: '/v1/session' }, signal),
    nodes: (page, signal) => ask('NodePage', { url: '/v1/nodes', ...list(page) }, signal),
    policies: (page, signal) => ask('PolicyPage', { url: '/v1/policies', ...list(page) }, signal),
    policy: (node, signal) => ask('Policy', { url: `/v1/policies/${encodeURIComponent(node)}` }, signal),
    putPolicies: (items, signal) =>
      ask('BatchAnswer', { url: '/v1/policies:batch', method: 'post', data: { items } }, signal),
    routesAtOnce: LOOKUP_NODES,
    routes: (domains, signal) => {
      const nodes = domains.map(({ id }) => id);
      return orNull(ask('RouteList', { url: '/v1/routes:lookup', method: 'post', data: { nodes } }, signal));
    },
    deliveries: (message, signal) =>
      orNull(ask('DeliveryList', { url: '/v1/deliveries', params: { message } }, signal)),
    audit: (cursor, signal) =>
      ask('AuditPage', { url: '/v1/audit', params: { ...(cursor ? { cursor } : {}), limit: PAGE_ITEMS } }, signal),
  };
}

/** Null of a service of before this was asked. */
async function orNull<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof ExpectedError && error.details['status'] === 404) return null;
    throw error;
  }
}

async function exchange<N extends SchemaName>(
  http: AxiosInstance,
  host: string,
  schema: N,
  request: AxiosRequestConfig,
): Promise<components['schemas'][N]> {
  let data: unknown;
  try {
    ({ data } = await http.request<unknown>(request));
  } catch (error) {
    throw asServiceError(error, host);
  }
  if (typeof data !== 'object' || data === null) throw new ExpectedError('service.not_a_service', { host });
  const checked = checkApi(schema, data);
  if (!checked.ok)
    throw new ExpectedError('service.bad_answer', { host, where: checked.where, problem: checked.problem });
  return checked.value;
}
