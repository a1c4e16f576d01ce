import { parseDomain } from '../address/domain';
import {
  INVISIBLE,
  parseRecipient,
  parseSender,
  placeOfAt,
  printRecipient,
  printSender,
  type EntryProblem,
  type SenderEntry,
} from '../address/entry';
import { plainAddressAt } from '../address/plain';
import { readEntries } from '../address/split';
import { FINDING_SEVERITIES, type FindingCode, type ListFinding } from './finding';
import { lookAlikeLabel } from './lookAlike';
import { isFreeMail, isPublicSuffix, isSuffixListOld, tldKind } from './suffixes';

/** What a list is checked for. */
export interface CheckContext {
  /** A domain's own name as A-labels; null at an admin. */
  readonly nodeDomain: string | null;
  /** Whether the service takes a lone `*` among the senders. */
  readonly anySender: boolean;
  /** Milliseconds since 1970: tells whether the list of top-level domains is old. */
  readonly now: number;
}

/** What is said of one entry by itself. */
export type EntryFinding = Omit<ListFinding, 'index' | 'entry'>;

/** In characters. What is longer is no entry in any wrapping. */
const MOST_UNWRAPPED = 1000;

const NONE: readonly EntryFinding[] = [];

export function finding(code: FindingCode, more: Pick<EntryFinding, 'fix' | 'other'> = {}): EntryFinding {
  return { code, severity: FINDING_SEVERITIES[code], ...more };
}

/** What there is to say of a sender entry alone; an error comes by itself. */
export function checkSender(entry: string, context: CheckContext): readonly EntryFinding[] {
  const at = plainAddressAt(entry);
  if (at >= 0) {
    // The way of almost every entry of a long list: nothing is taken apart.
    const isQuiet = tldKind(entry) === 'known' && !isAtDomain(entry, at, context.nodeDomain);
    return isQuiet ? NONE : domainFindings(entry.slice(at + 1), context);
  }
  const lower = entry.toLowerCase();
  const lowerAt = plainAddressAt(lower);
  if (lowerAt >= 0) return [...domainFindings(lower.slice(lowerAt + 1), context), upperCase(lower)];
  const parsed = parseSender(entry);
  if (!parsed.ok) return [senderError(entry, parsed.code)];
  if (parsed.entry.kind === 'any') return context.anySender ? NONE : [finding('sender.any_not_taken')];
  return [...domainFindings(parsed.entry.domain, context), ...formFindings(entry, parsed.entry)];
}

export function checkRecipient(entry: string, context: CheckContext): readonly EntryFinding[] {
  const parsed = parseRecipient(entry);
  if (!parsed.ok) return [recipientError(entry, parsed.code, context)];
  if (parsed.entry.kind === 'any') return NONE;
  const { localPart } = parsed.entry;
  return [
    ...localPartFindings(entry, localPart),
    ...(localPart !== entry && isUpperCase(entry) ? [upperCase(printRecipient(parsed.entry))] : []),
    ...(/^[^+"]+\+/u.test(localPart) ? [finding('recipient.plus_tag', { other: localPart.split('+')[0] ?? '' })] : []),
  ];
}

function isAtDomain(address: string, at: number, domain: string | null): boolean {
  return domain !== null && address.length - at - 1 === domain.length && address.endsWith(domain);
}

function senderError(entry: string, code: EntryProblem): EntryFinding {
  const mended = mendedSender(entry, code);
  return mended ? finding(mended.code, { fix: { replacement: mended.replacement } }) : finding(code);
}

/** What was most likely meant by a sender that is none. */
function mendedSender(entry: string, code: EntryProblem): { code: FindingCode; replacement: string } | null {
  const isSender = (text: string): boolean => parseSender(text).ok;
  if (code === 'entry.invisible_character') {
    const replacement = withoutInvisible(entry);
    return isSender(replacement) ? { code, replacement } : null;
  }
  if (code === 'local_part.empty' && isSender(`*${entry}`)) {
    return { code: 'wildcard.no_local_part', replacement: `*${entry}` };
  }
  const host = /^https?:\/\/([^/?#:@]+)/iu.exec(entry)?.[1];
  if (host !== undefined && parseDomain(host).ok) return { code: 'sender.url', replacement: `*@${host}` };
  if (code === 'address.no_at' && entry.includes('.') && parseDomain(entry).ok) {
    return { code: 'sender.bare_domain', replacement: `*@${entry}` };
  }
  const replacement = unwrapped(entry);
  return replacement !== null && isSender(replacement) ? { code, replacement } : null;
}

function recipientError(entry: string, code: EntryProblem, { nodeDomain }: CheckContext): EntryFinding {
  const isRecipient = (text: string): boolean => parseRecipient(text).ok;
  const address = placeOfAt(entry) >= 0 ? parseSender(entry) : null;
  if (address?.ok && address.entry.kind !== 'any') {
    const local = entry.slice(0, placeOfAt(entry));
    if (nodeDomain === null) return finding('recipient.at_admin');
    if (address.entry.domain !== nodeDomain) return finding('recipient.other_domain', { other: nodeDomain });
    return finding('recipient.full_address', isRecipient(local) ? { fix: { replacement: local } } : {});
  }
  const replacement = code === 'entry.invisible_character' ? withoutInvisible(entry) : unwrapped(entry);
  return finding(code, replacement !== null && isRecipient(replacement) ? { fix: { replacement } } : {});
}

function domainFindings(domain: string, { nodeDomain, now }: CheckContext): EntryFinding[] {
  const findings: EntryFinding[] = [];
  if (domain === nodeDomain) findings.push(finding('sender.own_domain'));
  if (!domain.includes('.')) findings.push(finding('domain.no_dot'));
  else if (tldKind(domain) === 'reserved') findings.push(finding('domain.reserved_tld', { other: lastLabel(domain) }));
  else if (tldKind(domain) === 'unknown') findings.push(unknownTld(domain, now));
  const lookAlike = lookAlikeLabel(domain);
  if (lookAlike) findings.push(finding(`domain.${lookAlike.why}`, { other: lookAlike.label }));
  return findings;
}

function unknownTld(domain: string, now: number): EntryFinding {
  const said = finding('domain.unknown_tld', { other: lastLabel(domain) });
  return isSuffixListOld(now) ? { ...said, severity: 'note' } : said;
}

/** What there is to say of how a right sender is written, and of whom it takes in. */
function formFindings(typed: string, entry: Exclude<SenderEntry, { kind: 'any' }>): EntryFinding[] {
  const findings: EntryFinding[] = [];
  if (entry.kind === 'address')
    findings.push(...localPartFindings(typed, entry.localPart, `@${typed.slice(placeOfAt(typed) + 1)}`));
  else if (isPublicSuffix(entry.domain)) findings.push(finding('wildcard.public_suffix', { other: entry.domain }));
  else if (isFreeMail(entry.domain)) findings.push(finding('wildcard.free_mail', { other: entry.domain }));
  if (isUpperCase(typed)) findings.push(upperCase(printSender(entry, isUnicode(typed))));
  return findings;
}

/** `after` is what follows the local part in the entry. */
function localPartFindings(typed: string, localPart: string, after = ''): EntryFinding[] {
  const findings: EntryFinding[] = [];
  if (isUnicode(localPart)) findings.push(finding('address.smtputf8'));
  if (typed.startsWith('"') && !localPart.startsWith('"')) {
    findings.push(finding('local_part.needless_quotes', { fix: { replacement: localPart + after } }));
  }
  return findings;
}

function upperCase(replacement: string): EntryFinding {
  return finding('entry.upper_case', { fix: { replacement } });
}

function isUpperCase(text: string): boolean {
  return text !== text.toLowerCase();
}

function isUnicode(text: string): boolean {
  return /[^\u{0}-\u{7f}]/u.test(text);
}

function lastLabel(domain: string): string {
  return domain.slice(domain.lastIndexOf('.') + 1);
}

function withoutInvisible(entry: string): string {
  return entry.replace(new RegExp(INVISIBLE, 'gu'), '');
}

/** An entry out of the wrapping that came with it past the editor; null where there is none to take off. */
function unwrapped(entry: string): string | null {
  if (entry.length > MOST_UNWRAPPED) return null;
  const [only, ...more] = readEntries(entry);
  return only && more.length === 0 && only.notes.length > 0 ? only.text : null;
}
