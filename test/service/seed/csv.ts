import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { parseDomain } from '../../../shared/address/domain';
import { StartFailure } from '../problems';
import type { SeedNode, SeedTree, SkippedRow } from './seed';

/** Which columns of a file make a tree. */
export interface CsvSeed {
  readonly file: string;
  /** The column with the domain. */
  readonly domain: string;
  /** The columns with the admins, the topmost first. */
  readonly levels: readonly string[];
  /** What the account at the top is called; the file's name where absent. */
  readonly name?: string | undefined;
}

type Row = Readonly<Record<string, string>>;

/** Reads a CSV file as a tree. Throws a `StartFailure` where the file or a column is not there. */
export function readCsvSeed({ file, domain, levels, name = basename(file) }: CsvSeed): SeedTree {
  const { data: rows, meta, errors } = Papa.parse<Row>(readText(file), { header: true });
  needColumns(file, meta.fields ?? [], [domain, ...levels]);

  // Here papaparse counts the row of column names, too.
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) throw new StartFailure(`${file} has a quotation mark out of place in row ${(quote.row ?? 0) + 1}.`);
  const shifted = new Set(errors.filter(({ code }) => code === 'TooManyFields').map((error) => error.row));

  const nodes: SeedNode[] = [{ parent: null, kind: 'admin', name }];
  const skipped: SkippedRow[] = [];
  const admins = new Map<string, number>();
  const firstRowOf = new Map<string, number>();

  const adminOf = (row: Row): number =>
    levels.reduce((parent, level) => {
      // A cell left empty keeps its domains together, in sight, rather than among the level above.
      const admin = row[level]?.trim() || `(no ${level})`;
      const key = `${parent}/${admin}`;
      const known = admins.get(key);
      if (known !== undefined) return known;
      admins.set(key, nodes.length);
      return nodes.push({ parent, kind: 'admin', name: admin }) - 1;
    }, 0);

  rows.forEach((cells, index) => {
    if (Object.values(cells).every((cell) => cell === '')) return;
    const row = rowAt(index);
    if (shifted.has(index)) return void skipped.push({ row, reason: 'It has more cells than there are columns.' });
    const text = cells[domain]?.trim() ?? '';
    const parsed = parseDomain(text);
    if (!parsed.ok) {
      const reason = text === '' ? 'It has no domain.' : `“${text}” is not a domain (${parsed.code}).`;
      return void skipped.push({ row, reason });
    }
    const first = firstRowOf.get(parsed.domain);
    if (first !== undefined) {
      return void skipped.push({ row, reason: `${parsed.domain} is in row ${first} already.` });
    }
    firstRowOf.set(parsed.domain, row);
    nodes.push({ parent: adminOf(cells), kind: 'domain', name: parsed.domain });
  });
  if (firstRowOf.size === 0) throw new StartFailure(`${file} has no domains in its column “${domain}”.`);
  return { nodes, skipped };
}

/** A row as a person counts it: the column names are the first. */
function rowAt(index: number): number {
  return index + 2;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new StartFailure(`The file ${file} ${reason}; name a CSV file with --from.`);
  }
}

function needColumns(file: string, columns: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.find((column) => !columns.includes(column));
  if (missing === undefined) return;
  const known = columns.map((column) => `“${column}”`).join(', ');
  throw new StartFailure(`${file} has no column “${missing}”; its columns are ${known}.`);
}
