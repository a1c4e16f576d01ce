import { parseDomain } from '../address/domain';
import { parseRecipient, parseSender, recipientKey, senderKey, type EntryProblem } from '../address/entry';
import type { FindingCode, ListFinding } from './finding';

/** What a list is checked for: a domain's own name (null at an admin) and what the service can do. */
export interface CheckContext {
  readonly nodeDomain: string | null;
  readonly anySender: boolean;
}

type EntryFinding = Omit<ListFinding, 'index' | 'entry'>;
type EntryCheck = (entry: string, context: CheckContext) => EntryFinding | null;

export function checkSenders(list: readonly string[], context: CheckContext): readonly ListFinding[] {
  return checkList(list, context, checkSender, senderKey);
}

export function checkRecipients(list: readonly string[], context: CheckContext): readonly ListFinding[] {
  return checkList(list, context, checkRecipient, recipientKey);
}

function checkList(
  list: readonly string[],
  context: CheckContext,
  check: EntryCheck,
  keyOf: (entry: string) => string,
): readonly ListFinding[] {
  if (list.length === 0) return [{ code: 'list.empty', severity: 'error', index: null, entry: '' }];
  const findings: ListFinding[] = [];
  const seen = new Set<string>();
  list.forEach((entry, index) => {
    const key = keyOf(entry);
    const found = seen.has(key) ? repeated : check(entry, context);
    seen.add(key);
    if (found) findings.push({ ...found, index, entry });
  });
  return findings;
}

const repeated: EntryFinding = { code: 'entry.repeated', severity: 'note', fix: { replacement: null } };

const checkSender: EntryCheck = (entry, context) => {
  const parsed = parseSender(entry);
  if (parsed.ok) return parsed.entry.kind === 'any' && !context.anySender ? error('sender.any_not_taken') : null;
  return wholeDomainMeant(entry, parsed.code) ?? error(parsed.code);
};

/** `@x` and a bare `x` among the senders: a whole domain was most likely meant. */
function wholeDomainMeant(entry: string, code: EntryProblem): EntryFinding | null {
  if (entry.startsWith('@') && parseDomain(entry.slice(1)).ok) {
    return error('wildcard.no_local_part', `*${entry}`);
  }
  if (code === 'address.no_at' && entry.includes('.') && parseDomain(entry).ok) {
    return error('sender.bare_domain', `*@${entry}`);
  }
  return null;
}

const checkRecipient: EntryCheck = (entry, context) => {
  const parsed = parseRecipient(entry);
  if (parsed.ok) return null;
  const address = parseSender(entry);
  if (!address.ok || address.entry.kind === 'any') return error(parsed.code);
  if (address.entry.domain !== context.nodeDomain) return error('recipient.other_domain');
  return error('recipient.full_address', entry.slice(0, entry.lastIndexOf('@')));
};

function error(code: FindingCode, replacement?: string): EntryFinding {
  return replacement === undefined ? { code, severity: 'error' } : { code, severity: 'error', fix: { replacement } };
}
