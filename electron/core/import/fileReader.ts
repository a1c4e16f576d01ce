import { guessMapping, mapHeader } from '../../../shared/csv/columns';
import { detectDialect, type Dialect } from '../../../shared/csv/dialect';
import { detectEncoding, type Encoding } from '../../../shared/csv/encoding';
import { domainOfName, nodeFinder } from '../../../shared/csv/nodeNames';
import { createRowReader } from '../../../shared/csv/rowReader';
import { csvLine } from '../../../shared/csv/write';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportPreview } from '../../../shared/messages/import';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import { BYTE_ORDER_MARK, writeWhole } from '../wholeFile';
import { createRows, type Rows } from './badRows';
import { readRecords } from './records';
import { headOf, nameOfSource, stampOf, textOf, type Source, type Stamp } from './source';
import type { CheckAsk } from './work';
import { createWishLog, type WishLog } from './wishLog';

const PREVIEW_ROWS = 20;
/** The column that says what is wrong in a file of what was left; it is passed over when that file is read. */
const PROBLEMS_COLUMN = 'problems';

interface Format {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
}

/** How far a check is. */
interface Progress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** One file, or pasted cells, from its first look to what its rows ask for. */
export interface FileReader {
  /** The file's; empty where cells were pasted. */
  name(): string;
  open(source: Source): Promise<ImportPreview>;
  read(format: Format): Promise<ImportPreview>;
  check(
    ask: Omit<CheckAsk, 'file'>,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<{ readonly rows: Rows; readonly wishes: WishLog }>;
  saveRest(path: string, rows: Rows, signal: AbortSignal): Promise<number>;
}

interface Opened {
  readonly source: Source;
  readonly stamp: Stamp;
  readonly format: Format;
}

export function createFileReader(): FileReader {
  let opened: Opened | null = null;

  const current = (): Opened => must(opened);
  const read = async (format: Format): Promise<ImportPreview> => {
    const { source } = current();
    // What a file is at its first look is what is imported: whatever was written since has to be seen first.
    const stamp = await stampOf(source);
    opened = { source, stamp, format };
    return preview(source, stamp, format);
  };
  /** Calls back with every row that is neither header nor blank. */
  const eachRow = async (
    onRow: (row: number, cells: readonly string[]) => void,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<void> => {
    const { source, stamp, format } = current();
    const { hasHeader, hasSepLine } = format.dialect;
    const first = 1 + Number(hasHeader) + Number(hasSepLine);
    await readRecords(textOf(source, format.encoding, stamp, onBytes), format.dialect, (records, from) => {
      signal.throwIfAborted();
      records.forEach((cells, index) => {
        if (from + index >= first && !isBlank(cells)) onRow(from + index, cells);
      });
    });
  };

  return {
    name: () => nameOfSource(current().source),
    open: async (source) => {
      const { bytes, isWhole } = await headOf(source);
      const found = source.kind === 'pasted' ? pastedEncoding(source.text) : detectEncoding(bytes, isWhole);
      if ('not' in found) throw new ExpectedError(`csv.${found.not}`, { file: nameOfSource(source) });
      const head = new TextDecoder(found.encoding).decode(bytes);
      opened = { source, stamp: await stampOf(source), format: { ...found, dialect: detectDialect(head) } };
      return read({ encoding: found.encoding, dialect: detectDialect(head) });
    },
    read,
    check: async ({ mapping, choices, tree, anySender }, onProgress, signal) => {
      const { stamp } = current();
      const wishes = createWishLog(tree.ids.length);
      const reader = createRowReader({
        mapping,
        choices,
        find: nodeFinder(tree),
        domainAt: (place) => (tree.kinds[place] === DOMAIN_KIND ? domainOfName(tree.names[place] ?? '') : null),
        check: { anySender, now: Date.now() },
        wishes,
      });
      const rows = createRows(reader);
      let count = 0;
      const tell = (bytes: number): void => onProgress({ rows: count, bytes, totalBytes: stamp.size });
      await eachRow(
        (row, cells) => {
          count++;
          rows.take(row, cells);
        },
        tell,
        signal,
      );
      if (count === 0) throw new ExpectedError('csv.header_only', { file: nameOfSource(current().source) });
      return { rows, wishes };
    },
    saveRest: async (path, rows, signal) => {
      const { source, format } = current();
      const { header } = await preview(source, current().stamp, format);
      return writeWhole(path, async (file) => {
        let saved = 0;
        file.write(BYTE_ORDER_MARK + (header.length > 0 ? csvLine([...header, PROBLEMS_COLUMN]) : ''));
        await eachRow(
          (row, cells) => {
            const rest = rows.rest(row, cells);
            if (!rest) return;
            saved++;
            file.write(csvLine([...rest.cells, rest.codes.join(' ')]));
          },
          () => undefined,
          signal,
        );
        return saved;
      });
    },
  };
}

async function preview(source: Source, stamp: Stamp, format: Format): Promise<ImportPreview> {
  const { bytes, isWhole } = await headOf(source);
  const { dialect } = format;
  const records = await firstRecords(new TextDecoder(format.encoding).decode(bytes), isWhole, dialect);
  const body = records.slice(Number(dialect.hasSepLine));
  const header = dialect.hasHeader ? (body[0] ?? []) : [];
  const rows = body.slice(Number(dialect.hasHeader)).filter((cells) => !isBlank(cells));
  const width = Math.max(header.length, ...rows.map((cells) => cells.length));
  return {
    name: nameOfSource(source),
    size: stamp.size,
    format,
    mapping: dialect.hasHeader ? mapHeader(header) : guessMapping(width),
    header,
    rows: rows.slice(0, PREVIEW_ROWS),
  };
}

/** The rows that the first bytes hold whole. What is wrong with others is said when all is read. */
async function firstRecords(head: string, isWhole: boolean, dialect: Dialect): Promise<readonly string[][]> {
  const records: string[][] = [];
  const text = head.replace(/\r\n?/gu, '\n');
  async function* once(): AsyncGenerator<string> {
    await Promise.resolve();
    yield text;
  }
  await readRecords(once(), dialect, (some) => void records.push(...some)).catch((error: unknown) => {
    // What is wrong may go away with another quote.
    if (records.length === 0) throw error;
  });
  return isWhole ? records : records.slice(0, -1);
}

function pastedEncoding(text: string): { readonly encoding: Encoding } | { readonly not: 'empty' } {
  return text.trim() === '' ? { not: 'empty' } : { encoding: 'utf-8' };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function must<T>(value: T | null): T {
  if (value === null) throw new ExpectedError('import.none');
  return value;
}
