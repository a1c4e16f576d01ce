import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversHost, parseStsPolicy, parseStsRecord, parseTlsRpt } from '../../../shared/probe/mtaSts';
import { deliveryOutcome, SERVER_OUTCOMES, serverKey, type ServerOutcome } from '../../../shared/probe/outcome';

describe('an MTA-STS record (RFC 8461, 3.1)', () => {
  it.each([
    ['v=STSv1; id=20160831085700Z;', '20160831085700Z'],
    ['v=STSv1;id=1', '1'],
    ['v=STSv1; other=2; id=1', '1'],
    ['v=STSv1; id=', null],
    ['v=STSv1; id=a-b', null],
    ['v=STSv1', null],
    ['v=STSv2; id=1', null],
    ['v=STSv10; id=1', null],
  ])('%s', (text, id) => {
    expect(parseStsRecord(text)).toBe(id);
  });
});

describe('an MTA-STS policy (RFC 8461, 3.2)', () => {
  it('is read with either line break, and fields that no one knows', () => {
    const text =
      'version: STSv1\r\nmode: enforce\r\nmx: mail.example.com\r\nmx: *.example.net\r\nx: y\r\nmax_age: 604800\r\n';
    const policy = { mode: 'enforce', mx: ['mail.example.com', '*.example.net'], maxAge: 604_800 };
    expect(parseStsPolicy(text)).toEqual(policy);
    expect(parseStsPolicy(text.replaceAll('\r\n', '\n'))).toEqual(policy);
  });

  it.each([
    ['no version', 'mode: enforce\nmx: a.example\nmax_age: 1'],
    ['no such mode', 'version: STSv1\nmode: strict\nmx: a.example\nmax_age: 1'],
    ['no MX where one is needed', 'version: STSv1\nmode: testing\nmax_age: 1'],
    ['no age', 'version: STSv1\nmode: enforce\nmx: a.example'],
    ['an MX that is none', 'version: STSv1\nmode: enforce\nmx: *.*.example\nmax_age: 1'],
    ['a page', '<html></html>'],
  ])('is none with %s', (_, text) => {
    expect(parseStsPolicy(text)).toBeNull();
  });

  it('names a host by its name, or by one label in the place of the star', () => {
    expect(coversHost(['mail.example.com'], 'MAIL.example.com.')).toBe(true);
    expect(coversHost(['*.example.com'], 'mail.example.com')).toBe(true);
    expect(coversHost(['*.example.com'], 'a.mail.example.com')).toBe(false);
    expect(coversHost(['*.example.com'], 'example.com')).toBe(false);
    expect(coversHost(['*.bücher.example'], 'mx.xn--bcher-kva.example')).toBe(true);
  });
});

it.each(['a:' + ' '.repeat(65_000) + '\u2028x', 'mx:'.repeat(20_000), 'a\n'.repeat(30_000), ': : '.repeat(16_000)])(
  'no text of 64 KB takes long',
  (text) => {
    expect(parseStsPolicy(text)).toBeNull();
    expect(parseStsRecord(`v=STSv1;${text}`)).toBeNull();
    expect(parseTlsRpt(`v=TLSRPTv1;rua=mailto:${'@'.repeat(30_000)}${text}\n`)).not.toBeUndefined();
  },
);

it('a TLS reporting record says where reports go (RFC 8460, 3)', () => {
  expect(parseTlsRpt('v=TLSRPTv1; rua=mailto:a@x.example, https://r.example/v1')).toEqual([
    'mailto:a@x.example',
    'https://r.example/v1',
  ]);
  expect(parseTlsRpt('v=TLSRPTv1;rua=ftp://x')).toBeNull();
  expect(parseTlsRpt('v=TLSRPTv1;')).toBeNull();
});

describe('what comes of delivery', () => {
  const servers = fc.array(fc.option(fc.constantFrom(...SERVER_OUTCOMES)), { minLength: 1, maxLength: 5 });
  const outcomeOf = (outcomes: readonly (ServerOutcome | null)[]) => {
    const destinations = outcomes.map((_, at) => ({ host: `mx${at}.example`, port: 25 }));
    const known = new Map(destinations.map((each, at) => [serverKey(each), outcomes[at] ?? null]));
    return deliveryOutcome({ state: 'known', destinations }, (each) => known.get(serverKey(each)) ?? null);
  };

  it('stops only where a server was reached and none that was encrypts', () => {
    fc.assert(
      fc.property(servers, (outcomes) => {
        const isReached = outcomes.some((each) => each !== null && each !== 'unreached');
        const encrypts = outcomes.some((each) => each === 'encrypted' || each === 'verified');
        expect(outcomeOf(outcomes) === 'none').toBe(isReached && !encrypts);
      }),
    );
  });

  it('is sure only where every server that was reached is', () => {
    fc.assert(
      fc.property(servers, (outcomes) => {
        const reached = outcomes.filter((each) => each !== null && each !== 'unreached');
        expect(outcomeOf(outcomes) === 'verified').toBe(
          reached.length > 0 && reached.every((each) => each === 'verified'),
        );
      }),
    );
  });

  it('hangs on no order', () => {
    fc.assert(
      fc.property(servers, (outcomes) => {
        expect(outcomeOf([...outcomes].reverse())).toBe(outcomeOf(outcomes));
      }),
    );
  });

  it('is not known where the service tells no route, or was not asked', () => {
    expect(deliveryOutcome({ state: 'unknown' }, () => null)).toBe('unknown');
    expect(deliveryOutcome(null, () => null)).toBe('unprobed');
  });
});
