import { flags, listed, routesOf, type PanelDomain } from './domains';
import { listOf, refused, written, type Oddities } from './oddities';

interface Asked {
  readonly oddities: Oddities;
  readonly domains: ReadonlyMap<string, PanelDomain>;
  /** The users below the account, by role. */
  readonly users: Readonly<Record<string, readonly string[]>>;
  readonly values: ReadonlyMap<string, string>;
}

/** What the panel does for each `controller/action`. */
export const ACTIONS: Readonly<Record<string, (asked: Asked) => unknown>> = {
  'domainslist/get': ({ oddities, domains, values }) => {
    const withServices = values.get('withservices') === '1';
    if (withServices && oddities.services === 'refused') return refused("Unknown parameter 'withservices'");
    return written(oddities, listed(oddities, [...domains.values()], withServices));
  },
  'domain/exists': ({ oddities, domains, values }) => {
    const isThere = domains.has(values.get('domain') ?? '');
    if (!isThere && oddities.absent === 'error') return refused(`Domain '${values.get('domain')}' does not exist.`);
    const present = oddities.numbers === 'strings' ? String(Number(isThere)) : Number(isThere);
    return written(oddities, { present });
  },
  'domain/getproducts': (asked) => ofDomain(asked, (domain) => flags(asked.oddities, domain)),
  'domain/getroute': (asked) => ofDomain(asked, (domain) => routesOf(asked.oddities, domain)),
  'domainalias/list': (asked) => ofDomain(asked, ({ aliases }) => listOf(asked.oddities, aliases)),
  'user/list': ({ oddities, users, values }) =>
    written(oddities, listOf(oddities, users[values.get('role') ?? ''] ?? [])),
};

function ofDomain({ oddities, domains, values }: Asked, answer: (domain: PanelDomain) => unknown): unknown {
  const domain = domains.get(values.get('domain') ?? '');
  return domain ? written(oddities, answer(domain)) : refused(`Domain '${values.get('domain')}' could not be found.`);
}
