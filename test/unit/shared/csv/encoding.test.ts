import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding, type EncodingFound } from '../../../../shared/csv/encoding';

const TEXT = 'Domain;Incoming TLS\r\nexample.com;required\r\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const bytes = (...all: number[]): Uint8Array => Uint8Array.from(all);

const CASES: readonly (readonly [name: string, head: Uint8Array, found: EncodingFound])[] = [
  ['ASCII', utf8(TEXT), { encoding: 'utf-8' }],
  ['UTF-8', utf8(`bücher.example,例え${TEXT}`), { encoding: 'utf-8' }],
  ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), { encoding: 'utf-8' }],
  ['UTF-16 LE with a mark', utf16le(`\ufeff${TEXT}`), { encoding: 'utf-16le' }],
  ['UTF-16 BE with a mark', utf16be(`\ufeff${TEXT}`), { encoding: 'utf-16be' }],
  ['UTF-16 LE', utf16le(TEXT), { encoding: 'utf-16le' }],
  ['UTF-16 BE', utf16be(TEXT), { encoding: 'utf-16be' }],
  ['Windows-1252', latin1('bücher.example,Société'), { encoding: 'windows-1252' }],
  ['a form feed', utf8(`\f${TEXT}`), { encoding: 'utf-8' }],
  ['one stray NUL', utf8(`${TEXT}\0`), { encoding: 'utf-8' }],
  ['nothing', bytes(), { not: 'empty' }],
  ['a mark alone', bytes(0xef, 0xbb, 0xbf), { not: 'empty' }],
  ['white space', utf8(' \r\n\t\n'), { not: 'empty' }],
  ['white space in UTF-16', utf16le('\ufeff \r\n'), { not: 'empty' }],
  ['an xlsx', bytes(0x50, 0x4b, 3, 4, 20, 0), { not: 'xlsx' }],
  ['an xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), { not: 'xlsx' }],
  ['a PDF', utf8('%PDF-1.7\n'), { not: 'binary' }],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { not: 'binary' }],
  ['gzip', bytes(0x1f, 0x8b, 8, 0), { not: 'binary' }],
  ['noise', Uint8Array.from({ length: 512 }, (_, at) => (at * 73) % 256), { not: 'binary' }],
];

describe('an encoding', () => {
  it.each(CASES)('is found in %s', (_name, head, found) => {
    expect(detectEncoding(head, true)).toEqual(found);
  });

  it('is UTF-8 where a character is cut off by the end of the head alone', () => {
    const head = utf8(`${TEXT}例`).slice(0, -1);
    expect(detectEncoding(head, false)).toEqual({ encoding: 'utf-8' });
    expect(detectEncoding(head, true)).toEqual({ encoding: 'windows-1252' });
  });

  it('is UTF-8 for any text in it, wherever it is cut', () => {
    const printable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^[\s\p{C}]*$/u.test(text));
    fc.assert(
      fc.property(printable, fc.nat(40), (text, cut) => {
        const whole = utf8(`${TEXT}${text}`);
        expect(detectEncoding(whole, true)).toEqual({ encoding: 'utf-8' });
        expect(detectEncoding(whole.slice(0, TEXT.length + cut), false)).toEqual({ encoding: 'utf-8' });
      }),
    );
  });
});
