import type { Destination } from '../routes';
import { makeSyntheticSeed } from '../seed/synthetic';
import { listOf, type Oddities } from './oddities';

/** A domain as the panel holds it. */
export interface PanelDomain {
  readonly name: string;
  readonly products: Readonly<Record<'incoming' | 'outgoing' | 'archiving', boolean>>;
  readonly aliases: readonly string[];
  readonly destinations: readonly Destination[];
}

/** A domain, and whose it is: what the panel does not know, and its technicians do. */
export interface OwnedDomain {
  readonly customer: string;
  readonly site: string;
  readonly domain: string;
}

/** The domains of a made-up MSP. */
export function ownedDomains(domains: number, seed: number): readonly OwnedDomain[] {
  const { nodes } = makeSyntheticSeed({ domains, seed });
  return nodes.flatMap(({ kind, name, parent }) => {
    if (kind !== 'domain') return [];
    const above: string[] = [];
    for (let at = parent; at !== null; at = nodes[at]?.parent ?? null) above.unshift(nodes[at]?.name ?? '');
    // The root and the partners come first.
    const [, , customer = '', site = ''] = above;
    return [{ customer, site: site.replace(`${customer}, `, ''), domain: name }];
  });
}

export function newDomain(name: string, destinations?: readonly Destination[]): PanelDomain {
  return {
    name,
    products: { incoming: true, outgoing: false, archiving: false },
    aliases: [],
    destinations: destinations ?? [{ host: `mail.${name}`, port: 25 }],
  };
}

/** The list, with products where they are asked for. */
export function listed(oddities: Oddities, domains: readonly PanelDomain[], withServices: boolean): unknown {
  const names = domains.map(({ name }) => name);
  if (!withServices || oddities.services === 'ignored' || domains.length === 0) return listOf(oddities, names);
  switch (oddities.services) {
    case 'byName':
      return Object.fromEntries(domains.map((domain) => [domain.name, flags(oddities, domain)]));
    case 'fields':
      return domains.map((domain) => ({ domain: domain.name, ...flags(oddities, domain) }));
    // One that refuses is never asked so far.
    case 'productNames':
    case 'refused':
      return domains.map(({ name, products }) => ({
        domain: name,
        products: Object.entries(products).flatMap(([product, has]) => (has ? [product] : [])),
      }));
  }
}

export function flags({ numbers }: Oddities, { products }: PanelDomain): Record<string, number | string> {
  const written = (has: boolean) => (numbers === 'strings' ? String(Number(has)) : Number(has));
  return Object.fromEntries(Object.entries(products).map(([name, has]) => [name, written(has)]));
}

export function routesOf(oddities: Oddities, { destinations }: PanelDomain): unknown {
  return listOf(
    oddities,
    destinations.map(({ host, port }) => `${host}${oddities.colons}${port}`),
  );
}
