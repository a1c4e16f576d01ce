import punycode from 'punycode/punycode.js';
import { remembering } from '../remember';

/** Octets of a domain in text form, without the root's dot (RFC 1035, 2.3.4). */
export const MAX_DOMAIN_OCTETS = 253;
/** Octets of one label (RFC 1035, 2.3.4). */
export const MAX_LABEL_OCTETS = 63;

export type DomainProblem =
  | 'domain.empty'
  | 'domain.too_long'
  | 'domain.label_empty'
  | 'domain.label_too_long'
  | 'domain.bad_hyphen'
  | 'domain.bad_label'
  | 'domain.bad_idn'
  | 'domain.ip_literal';

export type DomainResult =
  { readonly ok: true; readonly domain: string } | { readonly ok: false; readonly code: DomainProblem };

const PRINTABLE_ASCII = /^[\x21-\x7e]*$/u;
const LDH = /^[a-z0-9-]+$/u;
const A_LABEL = /(?:^|\.)xn--/iu;
/** What a URL's host parser would take apart, decode or drop is no part of a domain. */
const NOT_OF_A_HOST = /[\s/?#@:%\\[\]<>^|\u{ad}\u{200b}\u{2060}\u{feff}]/u;
/** The full stops that UTS 46 takes for one. */
const FULL_STOPS = /[.\u{3002}\u{ff0e}\u{ff61}]/u;
/** Longer than this no text maps to a domain of the right length. */
const MAX_TYPED = 2000;

/** A domain as A-labels in lower case (IDNA, UTS 46 non-transitional), or what keeps it from being one. */
export function parseDomain(text: string): DomainResult {
  // A list names the same domains again and again, and is checked at every change.
  return text.length > LONGEST_REMEMBERED ? readDomain(text) : rememberedDomain(text);
}

const LONGEST_REMEMBERED = 100;
const rememberedDomain = remembering(20_000, readDomain);

function readDomain(text: string): DomainResult {
  if (text === '') return refused('domain.empty');
  if (text.startsWith('[')) return refused('domain.ip_literal');
  if (text.length > MAX_TYPED) return refused('domain.too_long');
  const isAscii = PRINTABLE_ASCII.test(text);
  const ascii = isAscii && !A_LABEL.test(text) ? text.toLowerCase() : toALabels(text);
  if (ascii === null) return refused(whyNoALabels(text));
  // After mapping: full-width digits are digits too.
  if (/^[\d.]+$/u.test(ascii)) return refused('domain.ip_literal');
  const problem = labelProblem(ascii);
  if (problem) return refused(problem);
  return ascii.length > MAX_DOMAIN_OCTETS ? refused('domain.too_long') : { ok: true, domain: ascii };
}

/** What a person reads: Unicode where every label decodes and reads back as the same, else the A-labels as they are. */
export function toUnicodeDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  try {
    return punycode.toUnicode(domain);
  } catch {
    return domain;
  }
}

function refused(code: DomainProblem): DomainResult {
  return { ok: false, code };
}

function labelProblem(ascii: string): DomainProblem | null {
  for (const label of ascii.split('.')) {
    if (label === '') return 'domain.label_empty';
    if (label.length > MAX_LABEL_OCTETS) return 'domain.label_too_long';
    if (!LDH.test(label)) return 'domain.bad_label';
    if (label.startsWith('-') || label.endsWith('-')) return 'domain.bad_hyphen';
  }
  return null;
}

/** Where the mapping fails, the plainest reason that there is. */
function whyNoALabels(text: string): DomainProblem {
  if (text.split(FULL_STOPS).includes('')) return 'domain.label_empty';
  return NOT_OF_A_HOST.test(text) ? 'domain.bad_label' : 'domain.bad_idn';
}

// URL carries the platform's own UTS 46 tables. What its host parser takes beyond a domain is shut out before.
function toALabels(text: string): string | null {
  if (NOT_OF_A_HOST.test(text)) return null;
  try {
    // The last letter keeps a name that ends in a number from being read as an IPv4 address.
    const host = new URL(`http://${text}.a`).hostname;
    return host.endsWith('.a') ? host.slice(0, -2) : null;
  } catch {
    return null;
  }
}
