import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Encoding } from '../../../shared/csv/encoding';
import { ExpectedError } from '../../../shared/errors/codes';

/** Where CSV comes from. */
export type Source =
  { readonly kind: 'file'; readonly path: string } | { readonly kind: 'pasted'; readonly text: string };

/** What tells a file from the same file after it was written to. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
}

/** Small enough that what becomes of a piece lives and dies where memory is cheap. */
const CHUNK_BYTES = 1 << 17;
const PASTED_CHARACTERS = 1 << 17;
const LINE_FEED = 10;
/** As much as tells encoding and separator. */
const HEAD_BYTES = 1 << 16;

export function nameOfSource(source: Source): string {
  return source.kind === 'file' ? basename(source.path) : '';
}

/** Throws `csv.file_gone` or `csv.unreadable`. Pasted text never changes. */
export async function stampOf(source: Source): Promise<Stamp> {
  if (source.kind === 'pasted') return { size: Buffer.byteLength(source.text), modified: 0 };
  const { size, mtimeMs } = await readable(source, stat(source.path));
  return { size, modified: mtimeMs };
}

/** The first bytes of a file; of what was pasted, as UTF-8. */
export async function headOf(source: Source): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  if (source.kind === 'pasted') {
    const bytes = Buffer.from(source.text.slice(0, HEAD_BYTES));
    return { bytes, isWhole: source.text.length <= HEAD_BYTES };
  }
  const file = await readable(source, open(source.path));
  try {
    const { bytesRead, buffer } = await readable(source, file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0));
    const { size } = await file.stat();
    return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead >= size };
  } finally {
    await file.close();
  }
}

/**
 * The text in pieces, line ends made `\n`, without its byte order mark. `onBytes` hears how many bytes are read so far. Throws
 * `csv.file_changed` where the file is not as it was stamped.
 */
export async function* textOf(
  source: Source,
  encoding: Encoding,
  stamp: Stamp,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let heldBack = '';
  for await (const text of decoded(source, encoding, onBytes)) {
    // A return at the end may be half of a line's end.
    const whole = heldBack === '' ? text : heldBack + text;
    heldBack = whole.endsWith('\r') ? '\r' : '';
    const kept = heldBack === '' ? whole : whole.slice(0, -1);
    yield kept.includes('\r') ? kept.replace(/\r\n?/gu, '\n') : kept;
  }
  if (heldBack !== '') yield '\n';
  const now = await stampOf(source);
  if (now.size !== stamp.size || now.modified !== stamp.modified) throw changed(source);
}

async function* decoded(source: Source, encoding: Encoding, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  if (source.kind === 'pasted') {
    for (let from = 0; from < source.text.length; from += PASTED_CHARACTERS) {
      yield source.text.slice(from, from + PASTED_CHARACTERS);
      onBytes(Math.min(source.text.length, from + PASTED_CHARACTERS));
    }
    return;
  }
  const decoder = decoderOf(encoding);
  try {
    for await (const { bytes, end } of wholeLines(source.path, encoding === 'utf-8')) {
      yield decoder.next(bytes);
      onBytes(end);
    }
  } catch (error) {
    throw asFileError(source.path, error);
  }
  yield decoder.end();
}

/** A file's bytes, read into the same memory again and again, so that each piece is good until the next. With `isCut` they end with a line where one ends. */
async function* wholeLines(
  path: string,
  isCut: boolean,
): AsyncGenerator<{ readonly bytes: Buffer; readonly end: number }> {
  const file = await open(path);
  try {
    const memory = Buffer.allocUnsafeSlow(2 * CHUNK_BYTES);
    let [end, held] = [0, 0];
    for (;;) {
      const { bytesRead } = await file.read(memory, held, CHUNK_BYTES, null);
      if (bytesRead === 0) break;
      end += bytesRead;
      const filled = held + bytesRead;
      const lineEnd = isCut ? memory.lastIndexOf(LINE_FEED, filled - 1) + 1 : 0;
      // What has no end of a line is no longer held back than for one piece.
      const cut = lineEnd > 0 ? lineEnd : filled;
      yield { bytes: memory.subarray(0, cut), end };
      memory.copyWithin(0, cut, filled);
      held = filled - cut;
    }
    if (held > 0) yield { bytes: memory.subarray(0, held), end };
  } finally {
    await file.close();
  }
}

interface Decoder {
  next(bytes: Buffer): string;
  end(): string;
}

/** Node's own decoder keeps ASCII in a byte a character, so that all that follows is twice as fast; it knows two of the encodings. */
function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8' || encoding === 'utf-16le') {
    const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le');
    let isFirst = true;
    return {
      next: (bytes) => {
        const text = decoder.write(bytes);
        const hasMark = isFirst && text.startsWith('\ufeff');
        isFirst = isFirst && text === '';
        return hasMark ? text.slice(1) : text;
      },
      end: () => decoder.end(),
    };
  }
  const decoder = new TextDecoder(encoding);
  return { next: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

function readable<T>({ path }: Source & { readonly kind: 'file' }, reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    throw asFileError(path, error);
  });
}

function asFileError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof ExpectedError) return error;
  const code = error.code === 'ENOENT' ? 'csv.file_gone' : 'csv.unreadable';
  return new ExpectedError(code, { file: basename(path) }, { cause: error });
}

function changed(source: Source): ExpectedError {
  return new ExpectedError('csv.file_changed', { file: nameOfSource(source) });
}
