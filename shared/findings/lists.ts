import { parseRecipient, parseSender, recipientKey, senderKey } from '../address/entry';
import { plainAddressAt } from '../address/plain';
import { checkRecipient, checkSender, finding, type CheckContext, type EntryFinding } from './entries';
import type { ListFinding } from './finding';
import { nearDuplicates } from './nearDuplicates';

export type { CheckContext } from './entries';

/** Everything there is to say about a list of senders: by place, what is worst first. Time is linear in the list's length. */
export function checkSenders(list: readonly string[], context: CheckContext): readonly ListFinding[] {
  const keys = list.map(senderKey);
  const domains = keys.map(domainOf);
  const near = nearDuplicates([...new Set(domains)]);
  const coveringOf = coveringEntries(keys, domains);
  return checkList(list, keys, (entry, at) => {
    const own = checkSender(entry, context);
    const domain = domains[at] ?? '';
    const covering = coveringOf(keys[at] ?? '', domain);
    const other = near.get(domain);
    if (covering === undefined && other === undefined) return own;
    return [
      ...own,
      ...(covering === undefined ? [] : [covered(covering)]),
      ...(other === undefined ? [] : [finding('entry.near_duplicate', { other })]),
    ];
  });
}

/** The wildcard of a list that takes an entry in; undefined where there is none. */
function coveringEntries(
  keys: readonly string[],
  domains: readonly string[],
): (key: string, domain: string) => string | undefined {
  const wholeDomains = new Map<string, string>();
  keys.forEach((key, at) => {
    if (key.startsWith('*@')) wholeDomains.set(domains[at] ?? '', key);
  });
  const any = keys.includes('*') ? '*' : undefined;
  if (any === undefined && wholeDomains.size === 0) return () => undefined;
  return (key, domain) => {
    if (domain === '') return undefined;
    const whole = wholeDomains.get(domain);
    return any ?? (whole === key ? undefined : whole);
  };
}

/** Everything there is to say about a list of recipients. */
export function checkRecipients(list: readonly string[], context: CheckContext): readonly ListFinding[] {
  const keys = list.map(recipientKey);
  const hasAny = keys.includes('*');
  return checkList(list, keys, (entry, at) => {
    const own = checkRecipient(entry, context);
    return hasAny && keys[at] !== '*' && parseRecipient(entry).ok ? [...own, covered('*')] : own;
  });
}

function checkList(
  list: readonly string[],
  keys: readonly string[],
  check: (entry: string, index: number) => readonly EntryFinding[],
): readonly ListFinding[] {
  if (list.length === 0) return [{ ...finding('list.empty'), index: null, entry: '' }];
  const findings: ListFinding[] = [];
  const first = new Map<string, string>();
  list.forEach((entry, index) => {
    const key = keys[index] ?? entry;
    const earlier = first.get(key);
    if (earlier !== undefined) {
      findings.push({ ...repeated(earlier), index, entry });
      return;
    }
    first.set(key, entry);
    for (const found of check(entry, index)) findings.push({ ...found, index, entry });
  });
  return findings;
}

function repeated(earlier: string): EntryFinding {
  return finding('entry.repeated', { other: earlier, fix: { replacement: null } });
}

function covered(by: string): EntryFinding {
  return finding('entry.covered', { other: by, fix: { replacement: null } });
}

/** The domain that a key names; empty for everyone, and for text that is no entry. */
function domainOf(key: string): string {
  const at = plainAddressAt(key);
  if (at >= 0) return key.slice(at + 1);
  const parsed = parseSender(key);
  return parsed.ok && parsed.entry.kind !== 'any' ? parsed.entry.domain : '';
}
