import { parseDomain, toUnicodeDomain, type DomainProblem } from './domain';
import { parseLocalPart, utf8Length, type LocalPartProblem } from './localPart';
import { isPlainLocalPart, plainAddressAt } from './plain';

/** Octets of an address (RFC 5321, 4.5.3.1.3, less the brackets). */
export const MAX_ADDRESS_OCTETS = 254;

/** An address in the form it is compared in. */
export interface Address {
  readonly localPart: string;
  /** As A-labels, in lower case. */
  readonly domain: string;
}

export type SenderEntry =
  | { readonly kind: 'any' }
  | { readonly kind: 'domain'; readonly domain: string }
  | ({ readonly kind: 'address' } & Address);

export type RecipientEntry = { readonly kind: 'any' } | { readonly kind: 'localPart'; readonly localPart: string };

export type EntryProblem =
  | DomainProblem
  | LocalPartProblem
  | 'address.no_at'
  | 'address.several_at'
  | 'address.null_sender'
  | 'address.comment'
  | 'address.too_long'
  | 'wildcard.subdomains'
  | 'entry.invisible_character';

type Refused = { readonly ok: false; readonly code: EntryProblem };
export type Parsed<T> = { readonly ok: true; readonly entry: T } | Refused;

/** Control characters, and what changes a text without being seen: marks of direction, soft hyphens, spaces of no width. */
export const INVISIBLE =
  /[\u{0}-\u{1f}\u{7f}-\u{9f}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}]/u;

/** Reads a sender entry: `*`, `*@domain` or a full address. Parts come out in the form they are compared in. */
export function parseSender(text: string): Parsed<SenderEntry> {
  const plain = plainAddressAt(text);
  if (plain >= 0) {
    return { ok: true, entry: { kind: 'address', localPart: text.slice(0, plain), domain: text.slice(plain + 1) } };
  }
  if (text === '*') return { ok: true, entry: { kind: 'any' } };
  if (text.startsWith('*@')) return wholeDomain(text);
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const { local, typedDomain } = parts;
  if (typedDomain.startsWith('*.')) return refused('wildcard.subdomains');
  if (typedDomain.includes('*')) return refused('wildcard.partial');
  const parsed = addressOf(local, typedDomain);
  return parsed.ok ? { ok: true, entry: { kind: 'address', ...parsed.address } } : parsed;
}

/** `*@domain`. What is no domain is looked at once more for a reason that says more. */
function wholeDomain(text: string): Parsed<SenderEntry> {
  const domain = parseDomain(text.slice(2));
  if (domain.ok) return { ok: true, entry: { kind: 'domain', domain: domain.domain } };
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  if (parts.typedDomain.startsWith('*.')) return refused('wildcard.subdomains');
  return parts.typedDomain.includes('*') ? refused('wildcard.partial') : domain;
}

/** Reads an address that is no entry: a message's sender. A star is a character in it. */
export function parseAddress(text: string): { readonly ok: true; readonly address: Address } | Refused {
  const plain = plainAddressAt(text);
  if (plain >= 0) return { ok: true, address: { localPart: text.slice(0, plain), domain: text.slice(plain + 1) } };
  const parts = partsOf(text);
  if (!parts.ok) return parts;
  const local = parts.local.includes('*') && !parts.local.startsWith('"') ? `"${parts.local}"` : parts.local;
  return addressOf(local, parts.typedDomain);
}

/** Reads a recipient entry: `*` or a local part. */
export function parseRecipient(text: string): Parsed<RecipientEntry> {
  if (isPlainLocalPart(text)) return { ok: true, entry: { kind: 'localPart', localPart: text } };
  if (text === '*') return { ok: true, entry: { kind: 'any' } };
  if (INVISIBLE.test(text)) return refused('entry.invisible_character');
  const parsed = parseLocalPart(text);
  return parsed.ok ? { ok: true, entry: { kind: 'localPart', localPart: parsed.localPart } } : parsed;
}

/** An entry as text in its compared form, or for a person with the domain in Unicode. */
export function printSender(entry: SenderEntry, isForPerson = false): string {
  if (entry.kind === 'any') return '*';
  const domain = isForPerson ? toUnicodeDomain(entry.domain) : entry.domain;
  return `${entry.kind === 'domain' ? '*' : entry.localPart}@${domain}`;
}

export function printRecipient(entry: RecipientEntry): string {
  return entry.kind === 'any' ? '*' : entry.localPart;
}

/** The form in which two sender entries are compared: equal keys name the same senders. Text that is no entry stands for itself. */
export function senderKey(text: string): string {
  if (plainAddressAt(text) >= 0) return text;
  const parsed = parseSender(text);
  return parsed.ok ? printSender(parsed.entry) : text;
}

/** The form in which two recipient entries are compared. */
export function recipientKey(text: string): string {
  if (isPlainLocalPart(text)) return text;
  const parsed = parseRecipient(text);
  return parsed.ok ? printRecipient(parsed.entry) : text;
}

/** The place of the one `@` that is not within quotes; -1 for none, -2 for several. */
export function placeOfAt(text: string): number {
  const from = endOfQuotes(text);
  const at = text.indexOf('@', from);
  return at >= 0 && text.includes('@', at + 1) ? -2 : at;
}

function partsOf(text: string): { readonly ok: true; readonly local: string; readonly typedDomain: string } | Refused {
  if (text === '' || text === '<>') return refused('address.null_sender');
  if (INVISIBLE.test(text)) return refused('entry.invisible_character');
  if (/[()]/u.test(text.slice(endOfQuotes(text)))) return refused('address.comment');
  const at = placeOfAt(text);
  if (at === -1) return refused(text.startsWith('*.') ? 'wildcard.subdomains' : 'address.no_at');
  if (at === -2) return refused('address.several_at');
  return { ok: true, local: text.slice(0, at), typedDomain: text.slice(at + 1) };
}

function addressOf(local: string, typedDomain: string): { readonly ok: true; readonly address: Address } | Refused {
  const localPart = parseLocalPart(local);
  if (!localPart.ok) return localPart;
  const domain = parseDomain(typedDomain);
  if (!domain.ok) return domain;
  const address = { localPart: localPart.localPart, domain: domain.domain };
  const octets = utf8Length(address.localPart) + 1 + address.domain.length;
  return octets > MAX_ADDRESS_OCTETS ? refused('address.too_long') : { ok: true, address };
}

/** Where a quoted local part at the beginning of the text ends; 0 where there is none. */
function endOfQuotes(text: string): number {
  if (!text.startsWith('"')) return 0;
  for (let place = 1; place < text.length; place++) {
    if (text[place] === '\\') place++;
    else if (text[place] === '"') return place + 1;
  }
  return 0;
}

function refused(code: EntryProblem): Refused {
  return { ok: false, code };
}
