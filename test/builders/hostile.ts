/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What breaks readers of addresses: marks of direction, lone surrogates, NUL, combining marks, quotes, wrappings. */
const PIECES = [
  ...'ab9AZé例пα.-_@*+"\'<>()[],; \t\r\n\\/:?#%\0',
  ...[
    '\ud800',
    '\udfff',
    '\u202e',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u0301',
    '\u3002',
    '\uff0e',
    '😀',
    'ß',
    'İ',
    'ς',
  ],
  ...[
    'mailto:',
    'xn--',
    'https://',
    '..',
    '@@',
    '*@',
    '<<',
    '>>',
    '""',
    'example.com',
    'contoso.com',
    '.co.uk',
    '[127.0.0.1]',
  ],
];

/** A short text that may be anything from an address to noise. */
export function hostileText(random: () => number): string {
  const length = Math.floor(random() * 12);
  let text = '';
  for (let piece = 0; piece < length; piece++) {
    text +=
      random() < 0.9
        ? (PIECES[Math.floor(random() * PIECES.length)] ?? '')
        : String.fromCharCode(Math.floor(random() * 65_536));
  }
  return text;
}

/** Texts that are long enough to show whether time goes with the square of the length. */
export function longTexts(length: number): readonly string[] {
  const times = (unit: string): string => unit.repeat(Math.ceil(length / unit.length));
  const units = [
    'a',
    '.',
    '@',
    '*',
    '"',
    '\\',
    '<',
    '"a',
    '" ',
    '<a@',
    'a.',
    'xn--',
    'é',
    '\u0301',
    '\ud800',
    'mailto:',
    'A <',
    '(',
    'a@b ',
  ];
  return [
    ...units.map(times),
    `${times('a')}@x.example`,
    `a@${times('a.')}example`,
    `a@${times('é')}.example`,
    `"${times(' ')}"@x.example`,
    `${times('<')}${times('>')}`,
    `e${times('\u0301')}@x.example`,
  ];
}
