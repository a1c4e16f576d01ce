import punycode from 'punycode/punycode.js';

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/u;
const LDH_ONLY = /^[\x21-\x7e]*$/u;
/** Octets of a domain in text form, without the root's dot (RFC 1035, 2.3.4). */
export const MAX_DOMAIN_OCTETS = 253;
/** Octets of one label (RFC 1035, 2.3.4). */
export const MAX_LABEL_OCTETS = 63;

export type DomainProblem =
  'domain.empty' | 'domain.too_long' | 'domain.bad_label' | 'domain.label_too_long' | 'domain.ip_literal';

export type DomainResult =
  { readonly ok: true; readonly domain: string } | { readonly ok: false; readonly code: DomainProblem };

/** A domain as A-labels in lower case (IDNA, UTS 46 non-transitional), or what keeps it from being one. */
export function parseDomain(text: string): DomainResult {
  if (text === '') return { ok: false, code: 'domain.empty' };
  if (text.startsWith('[')) return { ok: false, code: 'domain.ip_literal' };
  const ascii = LDH_ONLY.test(text) ? text.toLowerCase() : toALabels(text);
  if (ascii === null) return { ok: false, code: 'domain.bad_label' };
  // After mapping: full-width digits are digits too.
  if (/^[\d.]+$/u.test(ascii)) return { ok: false, code: 'domain.ip_literal' };
  if (ascii.length > MAX_DOMAIN_OCTETS) return { ok: false, code: 'domain.too_long' };
  for (const label of ascii.split('.')) {
    if (label.length > MAX_LABEL_OCTETS) return { ok: false, code: 'domain.label_too_long' };
    if (!LABEL.test(label)) return { ok: false, code: 'domain.bad_label' };
  }
  return { ok: true, domain: ascii };
}

/** What a person reads: Unicode where every label decodes, else the A-labels as they are. */
export function toUnicodeDomain(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  try {
    return punycode.toUnicode(domain);
  } catch {
    return domain;
  }
}

// URL carries the platform's own UTS 46 tables. What its host parser takes beyond a domain is shut out before.
function toALabels(text: string): string | null {
  if (/[\s/?#@:%\\[\]<>^|]/u.test(text)) return null;
  try {
    return new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
}
