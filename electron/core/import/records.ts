import Papa from 'papaparse';
import type { Dialect } from '../../../shared/csv/dialect';
import { ExpectedError } from '../../../shared/errors/codes';

/** In characters. What is longer is no row: a quote that was never closed, or no CSV. */
const MOST_RECORD = 1_000_000;

/** Told of rows in their order; `first` is the number of the first, as a spreadsheet counts. */
export type OnRecords = (records: readonly string[][], first: number) => void;

/**
 * Takes text apart into rows, in memory that does not grow with it. Throws `csv.quote_open` with the row where the quote opened,
 * `csv.nul` or `csv.record_too_long`.
 */
export async function readRecords(
  text: AsyncIterable<string>,
  { separator, quote }: Pick<Dialect, 'separator' | 'quote'>,
  onRecords: OnRecords,
): Promise<void> {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: quote });
  let rest = '';
  let row = 1;
  const take = (piece: string, isLast: boolean): string => {
    refuseNul(parser, piece, row);
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken) throw new ExpectedError('csv.quote_open', { row: row + (broken.row ?? 0) });
    if (data.length > 0) onRecords(data, row);
    row += data.length;
    return piece.slice(meta.cursor);
  };
  for await (const piece of text) {
    rest = take(rest === '' ? piece : rest + piece, false);
    if (rest.length > MOST_RECORD) throw tooLong(parser, rest, row);
  }
  if (rest !== '') take(rest, true);
}

function refuseNul(parser: Papa.Parser, piece: string, row: number): void {
  const place = piece.indexOf('\0');
  if (place < 0) return;
  const { data } = parser.parse(piece.slice(0, place), 0, false) as Papa.ParseResult<string[]>;
  throw new ExpectedError('csv.nul', { row: row + Math.max(0, data.length - 1) });
}

/** Why a row has no end. */
function tooLong(parser: Papa.Parser, rest: string, row: number): ExpectedError {
  const { errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  const isOpen = errors.some(({ type, row: at }) => type === 'Quotes' && at === 0);
  return new ExpectedError(isOpen ? 'csv.quote_open' : 'csv.record_too_long', { row });
}
