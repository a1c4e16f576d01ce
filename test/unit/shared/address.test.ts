import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomain, toUnicodeDomain } from '../../../shared/address/domain';
import { parseRecipient, parseSender, recipientKey, senderKey } from '../../../shared/address/entry';
import { splitEntries, unwrapEntry } from '../../../shared/address/split';
import { domainName, localPart, senderEntry } from '../../builders/entries';

describe('a domain', () => {
  it.each([
    ['example.com', 'example.com'],
    ['EXAMPLE.Com', 'example.com'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['faß.example', 'xn--fa-hia.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ])('%s compares as %s', (typed, domain) => {
    expect(parseDomain(typed)).toEqual({ ok: true, domain });
  });

  it.each([
    ['', 'domain.empty'],
    ['[192.0.2.1]', 'domain.ip_literal'],
    ['192.0.2.1', 'domain.ip_literal'],
    ['１９２.0.2.1', 'domain.ip_literal'],
    ['-a.example', 'domain.bad_label'],
    ['a..example', 'domain.bad_label'],
    ['a_b.example', 'domain.bad_label'],
    ['bücher.example/x', 'domain.bad_label'],
    [`${'a'.repeat(64)}.example`, 'domain.label_too_long'],
    [`${'a'.repeat(63)}.`.repeat(4) + 'example', 'domain.too_long'],
  ])('%s is refused: %s', (typed, code) => {
    expect(parseDomain(typed)).toEqual({ ok: false, code });
  });

  it('reads the same again, and again after it was shown in Unicode', () => {
    fc.assert(
      fc.property(domainName, (typed) => {
        const first = parseDomain(typed);
        if (!first.ok) throw new Error(`${typed}: ${first.code}`);
        expect(parseDomain(first.domain)).toEqual(first);
        expect(parseDomain(toUnicodeDomain(first.domain))).toEqual(first);
      }),
    );
  });
});

describe('a sender entry', () => {
  it.each([
    ['plainaddress', 'address.no_at'],
    ['a@b@c.example', 'address.several_at'],
    ['@contoso.com', 'local_part.empty'],
    ['a@', 'domain.empty'],
    ['jo*@x.example', 'wildcard.partial'],
    ['*@*.x.example', 'wildcard.partial'],
    [`${'a'.repeat(65)}@x.example`, 'local_part.too_long'],
    [`${'é'.repeat(33)}@x.example`, 'local_part.too_long'],
    ['a..b@x.example', 'local_part.bad_character'],
  ])('%s is refused: %s', (typed, code) => {
    expect(parseSender(typed)).toEqual({ ok: false, code });
  });

  it('takes an address, a whole domain, and everyone', () => {
    expect(parseSender('Ann@Contoso.com')).toEqual({
      ok: true,
      entry: { kind: 'address', localPart: 'ann', domain: 'contoso.com' },
    });
    expect(parseSender('*@Bücher.example')).toEqual({
      ok: true,
      entry: { kind: 'domain', domain: 'xn--bcher-kva.example' },
    });
    expect(parseSender('*')).toEqual({ ok: true, entry: { kind: 'any' } });
  });

  it('has a key that is a sender entry with the same key', () => {
    fc.assert(
      fc.property(senderEntry, (entry) => {
        expect(senderKey(senderKey(entry))).toBe(senderKey(entry));
      }),
    );
  });

  it('never reads what it should not: any text either parses or has a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseSender(text);
        expect(parsed.ok ? parsed.entry.kind : parsed.code).toBeTruthy();
      }),
    );
  });
});

describe('a recipient entry', () => {
  it('is a local part, its plus tag included, or everyone', () => {
    expect(parseRecipient('*')).toEqual({ ok: true, entry: { kind: 'any' } });
    expect(recipientKey('John+News')).toBe('john+news');
    expect(recipientKey('john')).not.toBe(recipientKey('john+news'));
  });

  it('compares after NFC', () => {
    fc.assert(
      fc.property(localPart, (text) => {
        expect(recipientKey(text.normalize('NFD'))).toBe(recipientKey(text));
      }),
    );
  });
});

describe('text', () => {
  it('splits on spaces, commas, semicolons, tabs and line ends, and knows where each entry stood', () => {
    const text = 'a@x.example, b@x.example;c@x.example\td@x.example\r\ne@x.example';
    const tokens = splitEntries(text);
    expect(tokens.map((token) => token.text[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const { text: entry, start, end } of tokens) expect(text.slice(start, end)).toBe(entry);
  });

  it('gives back what was joined with any run of separators', () => {
    const separators = fc.stringMatching(/^[ ,;\t\r\n]+$/u);
    fc.assert(
      fc.property(fc.array(senderEntry, { minLength: 1 }), separators, (entries, between) => {
        expect(splitEntries(entries.join(between)).map(({ text }) => text)).toEqual(entries);
      }),
    );
  });

  it.each([
    ['<ann@x.example>', 'ann@x.example'],
    ['mailto:ann@x.example', 'ann@x.example'],
    ['"ann@x.example"', 'ann@x.example'],
    ['ann@x.example.', 'ann@x.example'],
    ['<mailto:ann@x.example.>', 'ann@x.example'],
  ])('%s is taken out of its wrapping', (typed, bare) => {
    expect(unwrapEntry(typed)).toBe(bare);
  });

  it('is unwrapped once and for all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unwrapEntry(unwrapEntry(text))).toBe(unwrapEntry(text));
      }),
    );
  });
});
