import { parseDomain } from '../address/domain';
import { unguarded } from '../csv/guard';

/** Whose a domain is: a row of a list of customers. */
export interface CustomerRow {
  readonly customer: string;
  /** Empty where the domain belongs to no site. */
  readonly site: string;
  /** As A-labels. */
  readonly domain: string;
}

/** Where each value stands in a row; a file may know no sites. */
interface Columns {
  readonly customer: number;
  readonly site: number | null;
  readonly domain: number;
}

export const ROW_PROBLEMS = ['noCustomer', 'tooLong', 'noDomain', 'notADomain', 'elsewhere'] as const;
/** Why a row was left out: the first reason that there is. */
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

export interface RowProblem {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly code: RowProblemCode;
  /** What the row has there. */
  readonly text: string;
}

/** The names that an export writes: a file format, the same in every language. */
export const CUSTOMERS_HEADER = ['Customer', 'Site', 'Domain'] as const;

const WORDS = {
  customer:
    /^(?:customers?|customer name|clients?|client name|tenants?|company|organi[sz]ation(?: name)?|kunden?|kundenname|mandant|firma)$/u,
  site: /^(?:sites?|site name|locations?|branch|office|standorte?|filiale|niederlassung)$/u,
  domain: /^(?:domains?|domain names?|mail ?domains?|dom(?:ä|ae)nen?|domainname)$/u,
} as const;

/** In characters. */
const LONGEST_NAME = 200;
const MOST_TEXT = 200;

/** Finds out from the first row what the columns are; without names, by their number. Null where that cannot be told. */
export function columnsOf(first: readonly string[]): { readonly columns: Columns; readonly hasHeader: boolean } | null {
  const at = (what: keyof typeof WORDS): number =>
    first.findIndex((name) => WORDS[what].test(cleaned(name).toLowerCase().replace(/[_-]/gu, ' ')));
  const [customer, site, domain] = [at('customer'), at('site'), at('domain')];
  if (customer >= 0 && domain >= 0) {
    return { columns: { customer, site: site < 0 ? null : site, domain }, hasHeader: true };
  }
  const last = first.length - 1;
  if (!parseDomain(cleaned(first[last] ?? '')).ok || !cleaned(first[last] ?? '').includes('.')) return null;
  if (last === 1) return { columns: { customer: 0, site: null, domain: 1 }, hasHeader: false };
  return last === 2 ? { columns: { customer: 0, site: 1, domain: 2 }, hasHeader: false } : null;
}

/** Reads rows one after the other. Of a domain that stands twice the first row counts; the same row again is no mistake. */
export function createRowReader(columns: Columns): {
  take(row: number, cells: readonly string[]): void;
  readonly rows: ReadonlyMap<string, CustomerRow>;
  readonly problems: readonly RowProblem[];
} {
  const rows = new Map<string, CustomerRow>();
  const problems: RowProblem[] = [];
  return {
    rows,
    problems,
    take: (row, cells) => {
      const cell = (at: number | null): string => (at === null ? '' : cleaned(cells[at] ?? ''));
      const [customer, site, name] = [cell(columns.customer), cell(columns.site), cell(columns.domain)];
      const refuse = (code: RowProblemCode, text: string): void =>
        void problems.push({ row, code, text: text.slice(0, MOST_TEXT) });
      if (customer === '') return refuse('noCustomer', name);
      if (customer.length > LONGEST_NAME || site.length > LONGEST_NAME) return refuse('tooLong', customer);
      if (name === '') return refuse('noDomain', customer);
      const parsed = parseDomain(name.replace(/\.$/u, ''));
      if (!parsed.ok) return refuse('notADomain', name);
      const { domain } = parsed;
      const before = rows.get(domain);
      if (!before) rows.set(domain, { customer, site, domain });
      else if (keyOf(before) !== keyOf({ customer, site })) refuse('elsewhere', name);
    },
  };
}

/** Customers, or their sites, of one key are the same: case and space make no difference. */
export function keyOf({ customer, site }: Pick<CustomerRow, 'customer' | 'site'>): string {
  return `${plain(customer)}\n${plain(site)}`;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').toLowerCase();
}

function cleaned(cell: string): string {
  return unguarded(cell.trim())
    .replace(/[\u0000-\u001f\u007f\s]+/gu, ' ')
    .trim();
}
