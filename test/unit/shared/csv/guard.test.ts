import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../../../shared/csv/guard';
import { csvLine, toCsv } from '../../../../shared/csv/write';

/** Texts that are full of what guards, quotes and parts cells. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '\ufeff') }),
);

describe('a guard', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+tag@example.com', "'+tag@example.com"],
    ['-x', "'-x"],
    ['@example.com', "'@example.com"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=x", "''=x"],
    ["''=x", "'''=x"],
    ["'abc", "'abc"],
    ["''", "''"],
    ['abc', 'abc'],
    ['', ''],
  ])('makes %j %j, and comes off again', (text, safe) => {
    expect(guarded(text)).toBe(safe);
    expect(unguarded(safe)).toBe(text);
  });

  it('comes off any text', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('lets no text be a formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    );
  });

  it('stays on what a person wrote with an apostrophe', () => {
    expect(unguarded("'abc")).toBe("'abc");
  });
});

describe('a table as CSV', () => {
  it('reads back as its guarded cells', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const { data, errors } = Papa.parse<string[]>(toCsv(rows), { delimiter: ',', newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data).toEqual([...rows.map((row) => row.map(guarded)), ['']]);
      }),
    );
  });

  it('is its rows one after another; a number is no formula', () => {
    expect(csvLine(['a,b', -1, '-1', 'say "x"'])).toBe(`"a,b",-1,'-1,"say ""x"""\r\n`);
    expect(toCsv([['a'], [1]])).toBe(csvLine(['a']) + csvLine([1]));
  });
});
