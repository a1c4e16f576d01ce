import { getPublicSuffix, parse } from 'tldts';
import { remembering } from '../remember';

/**
 * When the list of public suffixes (publicsuffix.org) in the tldts that is installed was made. A test holds the two together:
 * whoever takes a newer tldts sets the new date here.
 */
export const SUFFIX_LIST = { tldts: '7.5.5', date: '2026-11-19' } as const;
/** New top-level domains come a few times a year: a list that is older than this no longer says that one is unknown for sure. */
const OLD_AFTER_MS = 365 * 24 * 60 * 60 * 1000;

/** Names set aside for documentation, tests and local networks (RFC 2606, RFC 6761, RFC 6762, RFC 7686, RFC 9476). */
const RESERVED = new Set(['example', 'invalid', 'test', 'localhost', 'local', 'onion', 'alt', 'internal', 'arpa']);

/** Providers whose domain is shared by millions that do not know each other. */
const FREE_MAIL = new Set([
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com'],
  ...['rocketmail.com', 'aol.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com', 'pm.me'],
  ...['gmx.com', 'gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'mail.com', 'mail.ru'],
  ...['yandex.ru', 'yandex.com', 'zoho.com', 'fastmail.com', 'hey.com', 'tutanota.com', 'tuta.com', 'hushmail.com'],
  ...[
    'hotmail.co.uk',
    'hotmail.fr',
    'hotmail.de',
    'hotmail.it',
    'hotmail.es',
    'outlook.fr',
    'outlook.de',
    'outlook.es',
  ],
  ...['live.co.uk', 'live.nl', 'live.fr', 'yahoo.co.uk', 'yahoo.fr', 'yahoo.de', 'yahoo.es', 'yahoo.it', 'yahoo.co.jp'],
  ...[
    'yahoo.com.br',
    'yahoo.co.in',
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'laposte.net',
    'sfr.fr',
    'libero.it',
    'virgilio.it',
  ],
  ...[
    'btinternet.com',
    'sky.com',
    'virginmedia.com',
    'talktalk.net',
    'comcast.net',
    'verizon.net',
    'att.net',
    'cox.net',
  ],
  ...['sbcglobal.net', 'bellsouth.net', 'charter.net', 'shaw.ca', 'rogers.com', 'bigpond.com', 'optusnet.com.au'],
  ...['qq.com', '163.com', '126.com', 'sina.com', 'naver.com', 'daum.net', 'seznam.cz', 'wp.pl', 'o2.pl', 'interia.pl'],
  ...[
    'uol.com.br',
    'bol.com.br',
    'terra.com.br',
    'rediffmail.com',
    'ziggo.nl',
    'kpnmail.nl',
    'telenet.be',
    'skynet.be',
  ],
]);

export type TldKind = 'known' | 'unknown' | 'reserved';

const kindOf = remembering(10_000, (tld): TldKind => {
  if (RESERVED.has(tld)) return 'reserved';
  return parse(`a.${tld}`).isIcann ? 'known' : 'unknown';
});

const kindOfPacked = new Map<number, TldKind>();

/** What is known of the last label of a domain, or of an address. */
export function tldKind(domain: string): TldKind {
  const packed = packedTld(domain);
  const known = kindOfPacked.get(packed);
  if (known !== undefined) return known;
  const kind = kindOf(domain.slice(domain.lastIndexOf('.') + 1));
  if (packed >= 0 && kindOfPacked.size < MOST_PACKED) kindOfPacked.set(packed, kind);
  return kind;
}

const MOST_PACKED = 10_000;
const MOST_LETTERS = 6;
const DOT = 46;
const A = 97;
const Z = 122;

/** A short last label as a number, which is found without a text being made of it; -1 for any other. */
function packedTld(domain: string): number {
  let packed = 0;
  const start = domain.length - 1;
  for (let place = start; place >= 0; place--) {
    const code = domain.charCodeAt(place);
    if (code === DOT) return packed;
    if (code < A || code > Z || start - place >= MOST_LETTERS) return -1;
    packed = packed * 27 + (code - A + 1);
  }
  return -1;
}

/** Whether anyone can register a name right below this domain: `co.uk`, `github.io`. */
export function isPublicSuffix(domain: string): boolean {
  return tldKind(domain) === 'known' && suffixOf(domain) === domain;
}

const suffixOf = remembering(10_000, (domain) => getPublicSuffix(domain, { allowPrivateDomains: true }));

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/** Whether the list is too old at a time (milliseconds since 1970) to trust that a top-level domain is unknown. */
export function isSuffixListOld(now: number): boolean {
  return now - Date.parse(SUFFIX_LIST.date) > OLD_AFTER_MS;
}
