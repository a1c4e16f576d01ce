import type { OwnedDomain } from './domains';

/** The list of customers that its technicians keep beside the panel. */
export function customersCsv(owned: readonly OwnedDomain[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = owned.map(({ customer, site, domain }) => [customer, site, domain].map(cell).join(','));
  return ['Customer,Site,Domain', ...rows, ''].join('\r\n');
}
