import { faker } from '@faker-js/faker/locale/en';
import { parseDomain } from '../../../shared/address/domain';
import { syntheticPolicy } from './syntheticPolicy';
import type { SeedNode, SeedTree } from './seed';

/** A made-up MSP; the same size and seed always give the same one. */
export interface SyntheticSeed {
  readonly domains: number;
  readonly seed: number;
}

const CUSTOMERS_A_PARTNER = 40;
/** Customers from this many domains on keep them at sites. */
const DOMAINS_FOR_SITES = 6;
/** How many of a customer's size there are: most have a domain or two, a few have dozens. */
const CUSTOMER_SIZES: { weight: number; value: readonly [min: number, max: number] }[] = [
  { weight: 50, value: [1, 2] },
  { weight: 35, value: [3, 5] },
  { weight: 13, value: [6, 15] },
  { weight: 2, value: [20, 60] },
];
/** What share of the nodes has a policy of its own. */
const EXPLICIT = { partner: 0.4, customer: 0.15, site: 0.12, domain: 0.14 };

const TOP_LEVELS = ['com', 'com', 'com', 'net', 'org', 'io', 'co.uk', 'de', 'fr', 'nl', 'ca', 'com.au', 'eu'];
const WORDS = ['', '', '', '-group', '-mail', '-shop', '-online', '-services', '-corp', 'labs', 'hq', '-global'];
const IDN_WORDS = [
  'bücher',
  'straße',
  'müller',
  'école',
  'château',
  'año',
  'smörgås',
  'пример',
  'ελλάδα',
  '例え',
  '한국',
];
/** One domain in so many is internationalised. */
const IDN_EVERY = 60;

/** Makes a tree with partners, customers and sites, and policies of every mode. */
export function makeSyntheticSeed({ domains, seed }: SyntheticSeed): SeedTree {
  faker.seed(seed);
  const nodes: SeedNode[] = [];
  const taken = new Set<string>();
  const add = (parent: number | null, kind: SeedNode['kind'], name: string, explicit: number): number => {
    const policy = faker.number.float() < explicit ? syntheticPolicy() : null;
    return nodes.push(policy ? { parent, kind, name, policy } : { parent, kind, name }) - 1;
  };

  const root = add(null, 'admin', `${faker.company.name()} Managed Services`, 0);
  let partner = root;
  for (let left = domains, customers = 0; left > 0; customers++) {
    if (customers % CUSTOMERS_A_PARTNER === 0) partner = add(root, 'admin', partnerName(), EXPLICIT.partner);
    const name = faker.company.name();
    const [min, max] = faker.helpers.weightedArrayElement(CUSTOMER_SIZES);
    const count = Math.min(left, faker.number.int({ min, max }));
    const customer = add(partner, 'admin', name, EXPLICIT.customer);
    const sites = siteNames(count).map((site) => add(customer, 'admin', `${name}, ${site}`, EXPLICIT.site));
    for (let at = 0; at < count; at++) {
      add(sites[at % sites.length] ?? customer, 'domain', uniqueDomain(slugOf(name), taken), EXPLICIT.domain);
    }
    left -= count;
  }
  return { nodes, skipped: [] };
}

function partnerName(): string {
  return `${faker.person.lastName()} ${faker.helpers.arrayElement(['IT', 'Networks', 'Cloud Services', 'Systems'])}`;
}

function siteNames(domains: number): string[] {
  if (domains < DOMAINS_FOR_SITES) return [];
  return faker.helpers.uniqueArray(() => faker.location.city(), Math.ceil(domains / DOMAINS_FOR_SITES));
}

function slugOf(company: string): string {
  const words = company
    .toLowerCase()
    .replace(/[^a-z ]/gu, '')
    .split(' ');
  return words.filter((word) => !['and', 'inc', 'llc', 'sons', 'group', ''].includes(word)).join('') || 'company';
}

/** A valid domain that is not taken; a number is put to the name where every likely one is. */
function uniqueDomain(slug: string, taken: Set<string>): string {
  for (let tries = 0; ; tries++) {
    const idn = faker.number.int({ min: 1, max: IDN_EVERY }) === 1;
    const stem = idn ? `${faker.helpers.arrayElement(IDN_WORDS)}-${slug}` : slug + faker.helpers.arrayElement(WORDS);
    const number = tries < 4 ? '' : String(faker.number.int({ min: 2, max: 10 ** Math.min(9, tries - 2) }));
    const parsed = parseDomain(`${stem}${number}.${faker.helpers.arrayElement(TOP_LEVELS)}`);
    if (!parsed.ok || taken.has(parsed.domain)) continue;
    taken.add(parsed.domain);
    return parsed.domain;
  }
}
