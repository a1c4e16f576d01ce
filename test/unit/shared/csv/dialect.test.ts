import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect, QUOTES, SEPARATORS, type Dialect } from '../../../../shared/csv/dialect';

const PLAIN: Dialect = { separator: ',', quote: '"', hasSepLine: false, hasHeader: false };

const CASES: readonly (readonly [name: string, head: string, found: Partial<Dialect>])[] = [
  ['nothing', '', {}],
  ['one column', 'example.com\nexample.net\n', {}],
  ['guarded cells', "Domain,Entry\nx.example,'+a@b.com\ny.example,'+c@d.com\n", { hasHeader: true }],
  ['one column with a header', 'Domain\nexample.net\n', { hasHeader: true }],
  ['commas', 'example.com,required\nexample.net,automatic\n', {}],
  ['a header', 'Domain,Incoming TLS\nexample.com,required\n', { hasHeader: true }],
  ['a header of which one name is known', 'domain,force inbound,force outbound\nx.example,a,b\n', { hasHeader: true }],
  ['a row whose domain is named like a column', 'Domain,required,a@b.com\n', {}],
  ['a mark before the header', '\ufeffDomain,Incoming TLS\r\n', { hasHeader: true }],
  ['a header in quotes', '"Domain","Incoming TLS"\r\n', { hasHeader: true }],
  ['sep=', 'sep=;\r\na,b;c\r\n', { separator: ';', hasSepLine: true }],
  ['sep= in quotes and capitals', '"SEP=|"\na,b|c\n', { separator: '|', hasSepLine: true }],
  ['sep= before a header', 'sep=\t\nDomain\tIncoming TLS\n', { separator: '\t', hasSepLine: true, hasHeader: true }],
  [
    'lists with commas between semicolons',
    'x.example;a@b.com, c@d.com;*\ny.example;e@f.com, g@h.com;*\n',
    { separator: ';' },
  ],
  ['lists with commas between tabs', 'x.example\ta@b.com, c@d.com\ny.example\te@f.com, g@h.com\n', { separator: '\t' }],
  [
    'lists with semicolons between commas, below a header',
    'Domain,Incoming senders\nx.example,a@b.com;c@d.com\n',
    { hasHeader: true },
  ],
  ['separators within quotes', '"a;b;c",x\n"d;e;f",y\n', {}],
  ['line ends within quotes', '"a\nb";x\n"c\nd";y\n', { separator: ';' }],
  ['single quotes', "'a,b';'c'\n'd,e';'f'\n", { separator: ';', quote: "'" }],
  ['apostrophes in names', "O'Brien;required\nO'Neill;automatic\n", { separator: ';' }],
  ['old line ends', 'a;b\rc;d\r', { separator: ';' }],
  ['blank lines', '\n\na|b\n\nc|d\n', { separator: '|' }],
];

describe('a dialect', () => {
  it.each(CASES)('is found with %s', (_name, head, found) => {
    expect(detectDialect(head)).toEqual({ ...PLAIN, ...found });
  });

  it('is the one that a table was written in', () => {
    const word = fc.stringMatching(/^[a-z0-9.@*-]{1,12}$/u);
    const cell = fc.oneof(
      word,
      fc.constant(''),
      fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(', ')),
    );
    const table = fc
      .integer({ min: 2, max: 8 })
      .chain((width) =>
        fc.array(fc.tuple(word, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
          minLength: 1,
          maxLength: 40,
        }),
      )
      .map((rows) => rows.map(([node, others]) => [node, ...others]));
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const quoted = (text: string): string => (text.includes(separator) ? `"${text}"` : text);
          const text = rows.map((row) => row.map(quoted).join(separator) + end).join('');
          expect(detectDialect(text)).toMatchObject({ separator, quote: '"', hasSepLine: false });
        },
      ),
    );
  });

  it('is found in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { separator, quote } = detectDialect(text);
        expect(SEPARATORS).toContain(separator);
        expect(QUOTES).toContain(quote);
      }),
    );
  });
});
