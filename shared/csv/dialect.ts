import { isKnownHeader } from './columns';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];
export const QUOTES = ['"', "'"] as const;
export type Quote = (typeof QUOTES)[number];

/** How rows and cells are told apart. */
export interface Dialect {
  readonly separator: Separator;
  readonly quote: Quote;
  /** Whether the first line is Excel's `sep=`. */
  readonly hasSepLine: boolean;
  readonly hasHeader: boolean;
}

/** As many lines as tell. */
const MOST_LINES = 100;
/** Sorted by how surely they part cells: a comma also stands within a list. */
const BY_TRUST: readonly Separator[] = ['\t', ';', '|', ','];

/** Finds out from the first of a text. */
export function detectDialect(head: string): Dialect {
  const text = head.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const stated = /^"?sep=([,;\t|])"?(?:\n|$)/iu.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const quote = quoteOf(body);
  const separator = (stated?.[1] as Separator | undefined) ?? separatorOf(body, quote);
  const [first = []] = rowsOf(body, separator, quote, 1);
  return { separator, quote, hasSepLine: stated !== null, hasHeader: isKnownHeader(first) };
}

/** Single quotes quote where all cells that begin with one end with one, and none begins with a double one: a guarded `'+a@b` does not. */
function quoteOf(text: string): Quote {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const begun = count(/(?:^|[,;\t|])'/gmu);
  const whole = count(/(?:^|[,;\t|])'(?:[^'\n]|'')*'(?=[,;\t|]|$)/gmu);
  return begun > 1 && begun === whole && count(/(?:^|[,;\t|])"/gmu) === 0 ? "'" : '"';
}

/** The separator that parts the most rows into the same number of cells. */
function separatorOf(text: string, quote: Quote): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of BY_TRUST) {
    const rows = rowsOf(text, separator, quote, MOST_LINES);
    const score = isKnownHeader(rows[0] ?? []) && (rows[0]?.length ?? 0) > 1 ? 2 : evenness(rows);
    if (score > best.score + 1e-9) best = { separator, score };
  }
  return best.separator;
}

/** The share of rows that have as many cells as the first; 0 where that is one cell. */
function evenness(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  return rows.filter((row) => row.length === width).length / rows.length;
}

/** The first rows, taken apart simply: quotes are respected, doubled ones not made single. The last may be cut off. */
function rowsOf(text: string, separator: Separator, quote: Quote, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === quote) isQuoted = !isQuoted;
    else if (!isQuoted && (character === separator || character === '\n')) {
      row.push(cell);
      cell = '';
      if (character === '\n') {
        if (row.some((each) => each.trim() !== '')) rows.push(row);
        row = [];
        if (rows.length === most) return rows;
      }
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
