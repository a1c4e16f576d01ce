import { parseDomain, type DomainProblem } from './domain';

/** Octets of a local part (RFC 5321, 4.5.3.1.1). */
export const MAX_LOCAL_PART_OCTETS = 64;

export type SenderEntry =
  | { readonly kind: 'any' }
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'address'; readonly localPart: string; readonly domain: string };

export type RecipientEntry = { readonly kind: 'any' } | { readonly kind: 'localPart'; readonly localPart: string };

export type EntryProblem =
  | DomainProblem
  | 'address.no_at'
  | 'address.several_at'
  | 'local_part.empty'
  | 'local_part.too_long'
  | 'local_part.bad_character'
  | 'wildcard.partial';

export type Parsed<T> = { readonly ok: true; readonly entry: T } | { readonly ok: false; readonly code: EntryProblem };

// atext of RFC 5322, 3.2.3, and everything beyond ASCII (RFC 6531, 3.3); control characters and separators of Unicode are neither.
const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\u{a0}-\u{10ffff}-]+(\.[\w!#$%&'*+/=?^`{|}~\u{a0}-\u{10ffff}-]+)*$/u;

/** Reads a sender entry: `*`, `*@domain` or a full address. Parts come out in the form they are compared in. */
export function parseSender(text: string): Parsed<SenderEntry> {
  if (text === '*') return { ok: true, entry: { kind: 'any' } };
  const at = text.lastIndexOf('@');
  if (at < 0) return { ok: false, code: 'address.no_at' };
  if (text.indexOf('@') !== at) return { ok: false, code: 'address.several_at' };
  const domain = parseDomain(text.slice(at + 1));
  const local = text.slice(0, at);
  if (text.slice(at + 1).includes('*')) return { ok: false, code: 'wildcard.partial' };
  if (!domain.ok) return domain;
  if (local === '*') return { ok: true, entry: { kind: 'domain', domain: domain.domain } };
  const localPart = parseLocalPart(local);
  if (!localPart.ok) return localPart;
  return { ok: true, entry: { kind: 'address', localPart: localPart.entry, domain: domain.domain } };
}

/** Reads a recipient entry: `*` or a local part. */
export function parseRecipient(text: string): Parsed<RecipientEntry> {
  if (text === '*') return { ok: true, entry: { kind: 'any' } };
  const localPart = parseLocalPart(text);
  if (!localPart.ok) return localPart;
  return { ok: true, entry: { kind: 'localPart', localPart: localPart.entry } };
}

/** The form in which two sender entries are compared: equal keys name the same senders. Text that is no entry stands for itself. */
export function senderKey(text: string): string {
  const parsed = parseSender(text);
  if (!parsed.ok) return text;
  const { entry } = parsed;
  if (entry.kind === 'any') return '*';
  return `${entry.kind === 'domain' ? '*' : entry.localPart}@${entry.domain}`;
}

/** The form in which two recipient entries are compared. */
export function recipientKey(text: string): string {
  const parsed = parseRecipient(text);
  if (!parsed.ok) return text;
  return parsed.entry.kind === 'any' ? '*' : parsed.entry.localPart;
}

function parseLocalPart(text: string): Parsed<string> {
  if (text === '') return { ok: false, code: 'local_part.empty' };
  if (text.includes('*')) return { ok: false, code: 'wildcard.partial' };
  const localPart = text.normalize('NFC').toLowerCase();
  if (utf8Length(localPart) > MAX_LOCAL_PART_OCTETS) return { ok: false, code: 'local_part.too_long' };
  if (!DOT_ATOM.test(localPart)) return { ok: false, code: 'local_part.bad_character' };
  return { ok: true, entry: localPart };
}

function utf8Length(text: string): number {
  let octets = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return octets;
}
