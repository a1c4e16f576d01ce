import pLimit from 'p-limit';
import type { RouteList, Session } from '../../../../shared/api/api';
import { ExpectedError } from '../../../../shared/errors/codes';
import { createHttp } from '../http';
import type { DomainNode, Fetch, Service } from '../service';
import { destinationList, domainList, presence, type ListedDomain } from './answers';
import { createAsk } from './ask';
import { basicAuthorization, splitCredentials } from './credentials';
import { readDestination } from './destination';
import { inventoryOf, PANEL_ROOT } from './inventory';
import { domainNameOf, type DomainName } from './url';

/** Requests under way at once. */
const AT_ONCE = 4;
/** So many domains' routes are kept as they come: what fails then is asked again, and not all of it. */
const ROUTES_AT_ONCE = 20;
/** A panel that makes up a list of very many domains takes its time, in milliseconds. */
const LIST_TIMEOUT_MS = 180_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** A name that no panel has (RFC 2606): asking for it costs a panel next to nothing, and shows that it is there and takes the password. */
const NO_DOMAIN = domainNameOf('hopseal.invalid') as DomainName;

/**
 * The adapter of the Control Panel of Mail Assure: it reads which domains there are, and where their mail is delivered to. `credentials`:
 * `user:password`. Throws `token.password_malformed`.
 */
export function createControlPanel(
  address: string,
  credentials: string,
  fetch: Fetch,
  authority: string | null = null,
): Service {
  const { user } = splitCredentials(credentials);
  const { host } = new URL(address);
  const http = createHttp({
    address,
    authorization: basicAuthorization(credentials),
    accept: 'application/json',
    mostBytes: MAX_ANSWER_BYTES,
    fetch,
    authority,
  });
  const ask = createAsk(http, host, pLimit(AT_ONCE));

  const listDomains = async (signal?: AbortSignal): Promise<readonly ListedDomain[]> => {
    const list = (values: { readonly withservices?: 1 }) =>
      ask({ controller: 'domainslist', action: 'get', values }, domainList, { signal, timeoutMs: LIST_TIMEOUT_MS });
    try {
      return await list({ withservices: 1 });
    } catch (error) {
      // An older panel has the names alone.
      if (!isWordOf(error)) throw error;
      return list({});
    }
  };

  const routeOf = async ({ id, name }: DomainNode, signal?: AbortSignal): Promise<RouteList['items']> => {
    const domain = domainNameOf(name);
    if (domain === null) return [];
    try {
      const routes = await ask({ controller: 'domain', action: 'getroute', values: { domain } }, destinationList, {
        signal,
      });
      const destinations = routes.flatMap((text) => readDestination(text) ?? []);
      // Where none of them can be read, nothing is known of them.
      return routes.length > 0 && destinations.length === 0 ? [] : [{ node: id, destinations }];
    } catch (error) {
      // It went away since the list was read: nothing is said of it.
      if (isWordOf(error)) return [];
      throw error;
    }
  };

  const notOffered = (): Promise<never> => Promise.reject(new ExpectedError('service.not_offered', { host }));
  return {
    host,
    session: async (signal) => {
      try {
        await ask({ controller: 'domain', action: 'exists', values: { domain: NO_DOMAIN } }, presence, { signal });
      } catch (error) {
        // “No” may come as an error.
        if (!isWordOf(error)) throw error;
      }
      return sessionOf(user);
    },
    nodes: async (_page, signal) => inventoryOf(user, await listDomains(signal)),
    routesAtOnce: ROUTES_AT_ONCE,
    routes: async (domains, signal) => ({
      items: (await Promise.all(domains.map((domain) => routeOf(domain, signal)))).flat(),
    }),
    policies: notOffered,
    policy: notOffered,
    putPolicies: notOffered,
    audit: notOffered,
    deliveries: () => Promise.resolve(null),
  };
}

/** The panel says nothing of an account. Whatever it may do there, here it drafts. */
function sessionOf(user: string): Session {
  return {
    account: { id: user, name: user },
    role: 'admin',
    root: PANEL_ROOT,
    capabilities: { anySender: false, batchSize: 1, requestsPerMinute: 60 },
  };
}

/** Whether it is the panel's own word about what was asked, and not about the account or the way there. */
function isWordOf(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === 'service.refused' && error.details['status'] === undefined;
}
