import { detectDialect } from '../../../shared/csv/dialect';
import { detectEncoding } from '../../../shared/csv/encoding';
import { columnsOf, createRowReader } from '../../../shared/customers/readRows';
import { ExpectedError } from '../../../shared/errors/codes';
import { readRecords } from '../import/records';
import { headOf, nameOfSource, stampOf, textOf, type Source } from '../import/source';

/** Far more than the largest provider's customers take. */
const MOST_BYTES = 64 * 1024 * 1024;

export type ReadCustomers = Pick<ReturnType<typeof createRowReader>, 'rows' | 'problems'> & { readonly name: string };

/**
 * Reads a list of customers: CSV in any of the forms that an import takes. Throws `customers.no_columns`, `customers.too_large`, or what is
 * wrong with the file (`csv.`).
 */
export async function readCustomers(path: string): Promise<ReadCustomers> {
  const source: Source = { kind: 'file', path };
  const name = nameOfSource(source);
  const stamp = await stampOf(source);
  if (stamp.size > MOST_BYTES) throw new ExpectedError('customers.too_large', { limit: MOST_BYTES / 1024 / 1024 });
  const { bytes, isWhole } = await headOf(source);
  const found = detectEncoding(bytes, isWhole);
  if ('not' in found) throw new ExpectedError(`csv.${found.not}`, { file: name });
  const dialect = detectDialect(new TextDecoder(found.encoding).decode(bytes));
  let reader: ReturnType<typeof createRowReader> | null = null;
  const take = (row: number, cells: readonly string[]): void => {
    if (row === 1 && dialect.hasSepLine) return;
    if (cells.every((cell) => cell.trim() === '')) return;
    if (reader) return reader.take(row, cells);
    const first = columnsOf(cells);
    if (!first) throw new ExpectedError('customers.no_columns', { file: name });
    reader = createRowReader(first.columns);
    if (!first.hasHeader) reader.take(row, cells);
  };
  const text = textOf(source, found.encoding, stamp, () => undefined);
  await readRecords(text, dialect, (records, first) => records.forEach((cells, at) => take(first + at, cells)));
  // What is set within a function that is called elsewhere the compiler does not see.
  const read = reader as ReturnType<typeof createRowReader> | null;
  if (!read) throw new ExpectedError('csv.empty', { file: name });
  return { name, rows: read.rows, problems: read.problems };
}
