import { guarded } from './guard';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/** A table as RFC 4180 has it. No cell is ever read as a formula. */
export function toCsv(rows: Iterable<readonly (string | number)[]>): string {
  let text = '';
  for (const row of rows) text += csvLine(row);
  return text;
}

/** One row of it, with its end. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = guarded(value);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
