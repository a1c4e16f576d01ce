import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDomain, toUnicodeDomain } from '../../../shared/address/domain';
import {
  parseAddress,
  parseRecipient,
  parseSender,
  printRecipient,
  printSender,
  recipientKey,
  senderKey,
} from '../../../shared/address/entry';
import { FINDING_SEVERITIES } from '../../../shared/findings/finding';
import { plainAddressAt } from '../../../shared/address/plain';
import { joinEntries, readEntries } from '../../../shared/address/split';
import { domainName, localPart, recipientEntry, senderEntry } from '../../builders/entries';

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
    ['-a.example', 'domain.bad_hyphen'],
    ['a-.example', 'domain.bad_hyphen'],
    ['a..example', 'domain.label_empty'],
    ['bücher..example', 'domain.label_empty'],
    ['xn--a.example', 'domain.bad_idn'],
    ['a\u0300\u{e0100}\u05d0b.example', 'domain.bad_idn'],
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
    ['*@*.x.example', 'wildcard.subdomains'],
    ['*.x.example', 'wildcard.subdomains'],
    ['*@x.*.example', 'wildcard.partial'],
    ['**@x.example', 'wildcard.partial'],
    ['<>', 'address.null_sender'],
    ['', 'address.null_sender'],
    ['ann(home)@x.example', 'address.comment'],
    [`${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`, 'address.too_long'],
    ['.ann@x.example', 'local_part.bad_dot'],
    ['an"n@x.example', 'local_part.bad_character'],
    ['"ann@x.example', 'local_part.bad_quotes'],
    ['ann\u200b@x.example', 'entry.invisible_character'],
    ['ann\ud800@x.example', 'local_part.bad_character'],
    [`${'a'.repeat(65)}@x.example`, 'local_part.too_long'],
    [`${'é'.repeat(33)}@x.example`, 'local_part.too_long'],
    ['a..b@x.example', 'local_part.bad_dot'],
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

  it('may be quoted: the quotes count only where they are needed', () => {
    expect(senderKey('"Ann"@x.example')).toBe('ann@x.example');
    expect(senderKey('"ann smith"@x.example')).toBe('"ann smith"@x.example');
    expect(senderKey('"a\\nn@home"@x.example')).toBe('"ann@home"@x.example');
    expect(senderKey('"*"@x.example')).toBe('"*"@x.example');
    expect(parseAddress('*@x.example')).toEqual({ ok: true, address: { localPart: '"*"', domain: 'x.example' } });
  });

  it('reads back as what it was printed from', () => {
    fc.assert(
      fc.property(senderEntry, fc.boolean(), (typed, isForPerson) => {
        const parsed = parseSender(typed);
        if (!parsed.ok) throw new Error(`${typed}: ${parsed.code}`);
        expect(parseSender(printSender(parsed.entry, isForPerson))).toEqual(parsed);
      }),
    );
    fc.assert(
      fc.property(recipientEntry, (typed) => {
        const parsed = parseRecipient(typed);
        if (!parsed.ok) throw new Error(`${typed}: ${parsed.code}`);
        expect(parseRecipient(printRecipient(parsed.entry))).toEqual(parsed);
      }),
    );
  });

  it('is read the same the quick way and the close way', () => {
    const nearlyPlain = fc.string({ unit: fc.constantFrom(...'ab9.-_@xn+*"A'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(nearlyPlain, senderEntry), (text) => {
        const at = plainAddressAt(text);
        // A capital is not plain, and is the same address.
        const closely = parseSender(text.replace(/^[a-z]/u, (letter) => letter.toUpperCase()));
        fc.pre(at >= 0 && /^[a-z]/u.test(text));
        expect(closely).toEqual({
          ok: true,
          entry: { kind: 'address', localPart: text.slice(0, at), domain: text.slice(at + 1) },
        });
      }),
    );
  });

  it('has a key that is a sender entry with the same key', () => {
    fc.assert(
      fc.property(senderEntry, (entry) => {
        expect(senderKey(senderKey(entry))).toBe(senderKey(entry));
      }),
    );
  });

  it('of any text at all either has a code of its own or reads back from its print', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseSender(text);
        if (parsed.ok) expect(parseSender(printSender(parsed.entry))).toEqual(parsed);
        else expect(Object.keys(FINDING_SEVERITIES)).toContain(parsed.code);
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
  const entriesOf = (text: string): string[] => readEntries(text).map((token) => token.text);

  it('splits on spaces, commas, semicolons, tabs and line ends, and knows where each entry stood', () => {
    const text = 'a@x.example, b@x.example;c@x.example\td@x.example\r\ne@x.example';
    const tokens = readEntries(text);
    expect(tokens.map((token) => token.text[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const { text: entry, start, end } of tokens) expect(text.slice(start, end)).toBe(entry);
  });

  it('gives back what was joined with any run of separators', () => {
    const separators = fc.stringMatching(/^[ ,;\t\r\n]+$/u);
    fc.assert(
      fc.property(fc.array(senderEntry, { minLength: 1 }), separators, (entries, between) => {
        expect(entriesOf(entries.join(between))).toEqual(entries);
      }),
    );
  });

  it.each([
    ['<ann@x.example>', ['ann@x.example'], ['unwrapped.angle_brackets']],
    ['mailto:ann@x.example?subject=x', ['ann@x.example'], ['unwrapped.mailto']],
    ['"ann@x.example"', ['ann@x.example'], ['unwrapped.quotes']],
    ['ann@x.example.', ['ann@x.example'], ['unwrapped.trailing_dot']],
    [
      '<mailto:ann@x.example.>',
      ['ann@x.example'],
      ['unwrapped.angle_brackets', 'unwrapped.mailto', 'unwrapped.trailing_dot'],
    ],
    ['Ann Smith <ann@x.example>', ['ann@x.example'], ['unwrapped.display_name', 'unwrapped.angle_brackets']],
    ['"Smith, Ann" <ann@x.example>', ['ann@x.example'], ['unwrapped.display_name', 'unwrapped.angle_brackets']],
  ])('%s is taken out of its wrapping', (typed, entries, notes) => {
    expect(entriesOf(typed)).toEqual(entries);
    expect(readEntries(typed)[0]?.notes).toEqual(notes);
  });

  it.each([
    ['Ann <ann@x.example>; Bob B. <bob@x.example>', ['ann@x.example', 'bob@x.example']],
    ['Ann <ann@x.example> Bob <bob@x.example>', ['ann@x.example', 'bob@x.example']],
    ['eve@x.example <ann@x.example>', ['eve@x.example', 'ann@x.example']],
    ['"ann smith"@x.example bob@x.example', ['"ann smith"@x.example', 'bob@x.example']],
    ['"ann smith, bob@x.example', ['"ann', 'smith', 'bob@x.example']],
    ['finance hr <board>', ['finance', 'hr', 'board']],
    ['<>', ['<>']],
  ])('%s', (typed, entries) => {
    expect(entriesOf(typed)).toEqual(entries);
  });

  it('reads back from its own print as the same list', () => {
    const messy = fc.string({ unit: fc.constantFrom(...'ab@.<>",; \'\\*\n:mailto') });
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (text) => {
        const once = entriesOf(text);
        expect(entriesOf(once.join(',\n'))).toEqual(once);
      }),
    );
    expect(entriesOf(joinEntries(['a@x.example', 'b@x.example']))).toEqual(['a@x.example', 'b@x.example']);
  });
});
