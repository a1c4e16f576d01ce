import { isPlainLocalPart } from './plain';

/** Octets of a local part, quotes included (RFC 5321, 4.5.3.1.1). */
export const MAX_LOCAL_PART_OCTETS = 64;

export type LocalPartProblem =
  | 'local_part.empty'
  | 'local_part.too_long'
  | 'local_part.bad_character'
  | 'local_part.bad_dot'
  | 'local_part.bad_quotes'
  | 'wildcard.partial';

export type LocalPartResult =
  { readonly ok: true; readonly localPart: string } | { readonly ok: false; readonly code: LocalPartProblem };

// atext of RFC 5322, 3.2.3, and everything beyond ASCII that is a character (RFC 6531, 3.3).
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~.\u{a0}-\u{d7ff}\u{e000}-\u{10ffff}-]*$/u;
// qtextSMTP and quoted-pairSMTP of RFC 5321, 4.1.2, and the same beyond ASCII.
const QUOTED = /^"(?:[ !#-[\]-~\u{a0}-\u{d7ff}\u{e000}-\u{10ffff}]|\\[ -~])*"$/u;

/**
 * A local part in the form that it is compared in: NFC, lower case, and quoted only where it has to be. A star that is meant as
 * a character, not as "everyone", has to be quoted.
 */
export function parseLocalPart(text: string): LocalPartResult {
  if (isPlainLocalPart(text)) return { ok: true, localPart: text };
  if (text === '') return { ok: false, code: 'local_part.empty' };
  // Longer than any right one could be in any form: the rest need not be looked at.
  if (text.length > 4 * MAX_LOCAL_PART_OCTETS) return { ok: false, code: 'local_part.too_long' };
  const compared = text.normalize('NFC').toLowerCase().normalize('NFC');
  const localPart = compared.startsWith('"') ? unquoted(compared) : atoms(compared);
  if (!localPart.ok || utf8Length(localPart.localPart) <= MAX_LOCAL_PART_OCTETS) return localPart;
  return { ok: false, code: 'local_part.too_long' };
}

function atoms(text: string): LocalPartResult {
  if (text.includes('*')) return { ok: false, code: 'wildcard.partial' };
  if (!ATOMS.test(text)) return { ok: false, code: 'local_part.bad_character' };
  if (hasBadDot(text)) return { ok: false, code: 'local_part.bad_dot' };
  return { ok: true, localPart: text };
}

function unquoted(text: string): LocalPartResult {
  if (!QUOTED.test(text)) return { ok: false, code: 'local_part.bad_quotes' };
  const value = text.slice(1, -1).replace(/\\(.)/gu, '$1');
  const isDotAtom = value !== '' && ATOMS.test(value) && !hasBadDot(value) && !value.includes('*');
  return { ok: true, localPart: isDotAtom ? value : `"${value.replace(/["\\]/gu, '\\$&')}"` };
}

function hasBadDot(text: string): boolean {
  return text.startsWith('.') || text.endsWith('.') || text.includes('..');
}

/** Octets in UTF-8. */
export function utf8Length(text: string): number {
  let octets = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return octets;
}
