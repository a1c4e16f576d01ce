export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How a file's bytes are text, or why they are none. */
export type EncodingFound = { readonly encoding: Encoding } | { readonly not: 'empty' | 'xlsx' | 'binary' };

/** How files begin that are no text. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly not: 'xlsx' | 'binary' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], not: 'xlsx' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], not: 'xlsx' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], not: 'binary' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], not: 'binary' },
  { bytes: [0x1f, 0x8b], not: 'binary' },
];
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** Control characters in text are a slip; as many as this in a hundred are no slip. */
const MOST_CONTROL = 1 / 100;

/** Finds out from the first bytes. `isWhole`: there are no more, so that no character is cut off at their end. */
export function detectEncoding(head: Uint8Array, isWhole: boolean): EncodingFound {
  const magic = MAGIC.find(({ bytes }) => beginsWith(head, bytes));
  if (magic) return { not: magic.not };
  const mark = MARKS.find(({ bytes }) => beginsWith(head, bytes));
  const body = mark ? head.subarray(mark.bytes.length) : head;
  if (body.every(isBlank)) return { not: 'empty' };
  if (mark) return { encoding: mark.encoding };
  const wide = zeroPattern(head);
  if (wide) return { encoding: wide };
  if (head.reduce((count, byte) => count + Number(isControl(byte)), 0) > 1 + head.length * MOST_CONTROL) {
    return { not: 'binary' };
  }
  return { encoding: isUtf8(head, isWhole) ? 'utf-8' : 'windows-1252' };
}

function beginsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** Blank in any of the encodings. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f;
}

/** UTF-16 without a mark: of Latin text every other byte is zero. */
function zeroPattern(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 2;
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le';
  if (even > most * 0.7 && odd < most * 0.1) return 'utf-16be';
  return null;
}

/** Whether bytes are UTF-8 (RFC 3629, section 4). */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0) return false;
    for (let next = at + 1; next < at + length; next++) {
      if (next >= bytes.length) return !isWhole;
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

/** The length of a sequence by its first byte; 0 where none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}
