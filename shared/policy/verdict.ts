import { parseAddress, parseRecipient, parseSender, printRecipient, printSender, recipientKey } from '../address/entry';
import { plainAddressAt } from '../address/plain';
import type { EntryLists, HopPolicy } from './policy';

/** One message at one hop: its envelope (RFC 5321, 2.3.1), one recipient, and whether the hop used TLS. */
export interface Message {
  /** The reverse-path without its brackets; empty for a bounce. */
  readonly sender: string;
  /** The forward-path, or its local part alone. */
  readonly recipient: string;
  readonly tls: boolean;
}

/** The rule that decided. Entries are named as they were typed. */
export type Reason =
  | { readonly rule: 'automatic' }
  | { readonly rule: 'required' }
  | { readonly rule: 'listed'; readonly sender: string; readonly recipient: string }
  | { readonly rule: 'notListed'; readonly missing: 'sender' | 'recipient' | 'both' };

export interface Verdict {
  readonly accepted: boolean;
  readonly reason: Reason;
}

const AUTOMATIC: Verdict = { accepted: true, reason: { rule: 'automatic' } };
const REQUIRED = {
  clear: { accepted: false, reason: { rule: 'required' } },
  tls: { accepted: true, reason: { rule: 'required' } },
} as const satisfies Record<string, Verdict>;

/** The one decision (design, section 2): what a hop with this effective policy does with a message, and why. */
export function decide(policy: HopPolicy, message: Message): Verdict {
  switch (policy.mode) {
    case 'automatic':
      return AUTOMATIC;
    case 'required':
      return message.tls ? REQUIRED.tls : REQUIRED.clear;
    case 'requiredFor':
      return decideByLists(policy, message);
  }
}

function decideByLists(lists: EntryLists, { sender, recipient, tls }: Message): Verdict {
  const senderEntry = matchSender(sendersOf(lists.senders), sender);
  const recipientEntry = matchRecipient(recipientsOf(lists.recipients), recipient);
  if (senderEntry !== undefined && recipientEntry !== undefined) {
    return { accepted: tls, reason: { rule: 'listed', sender: senderEntry, recipient: recipientEntry } };
  }
  return senderEntry !== undefined ? NO_RECIPIENT : recipientEntry !== undefined ? NO_SENDER : NEITHER;
}

const NO_SENDER: Verdict = { accepted: true, reason: { rule: 'notListed', missing: 'sender' } };
const NO_RECIPIENT: Verdict = { accepted: true, reason: { rule: 'notListed', missing: 'recipient' } };
const NEITHER: Verdict = { accepted: true, reason: { rule: 'notListed', missing: 'both' } };

/** Entries as typed, by what they name: a lookup takes as long in a list of ten as in one of ten thousand. */
interface Index {
  readonly any: string | undefined;
  /** By the compared form of an address or a local part. */
  readonly exact: ReadonlyMap<string, string>;
  /** By domain, for the entries that name all of one. */
  readonly domains: ReadonlyMap<string, string>;
}

const sendersOf = indexing((entry) => {
  const parsed = parseSender(entry);
  if (!parsed.ok) return null;
  return parsed.entry.kind === 'domain' ? { domain: parsed.entry.domain } : { exact: printSender(parsed.entry) };
});

const recipientsOf = indexing((entry) => {
  const parsed = parseRecipient(entry);
  return parsed.ok ? { exact: printRecipient(parsed.entry) } : null;
});

type Named = { readonly domain: string } | { readonly exact: string };

/** Reads a list once: lists are never changed in place. What is no entry names nobody. */
function indexing(read: (entry: string) => Named | null): (list: readonly string[]) => Index {
  const indexes = new WeakMap<readonly string[], Index>();
  return (list) => {
    const known = indexes.get(list);
    if (known) return known;
    const exact = new Map<string, string>();
    const domains = new Map<string, string>();
    for (const entry of list) {
      const named = read(entry);
      if (!named) continue;
      const [map, key] = 'domain' in named ? [domains, named.domain] : [exact, named.exact];
      if (!map.has(key)) map.set(key, entry);
    }
    const any = exact.get('*');
    exact.delete('*');
    const index = { any, exact, domains };
    indexes.set(list, index);
    return index;
  };
}

/** The entry that names this sender: its own address, else its whole domain, else everyone. */
function matchSender({ any, exact, domains }: Index, sender: string): string | undefined {
  const plain = plainAddressAt(sender);
  if (plain >= 0) {
    return exact.get(sender) ?? (domains.size > 0 ? domains.get(sender.slice(plain + 1)) : undefined) ?? any;
  }
  const parsed = parseAddress(sender);
  if (!parsed.ok) return any;
  const { localPart, domain } = parsed.address;
  return exact.get(`${localPart}@${domain}`) ?? domains.get(domain) ?? any;
}

function matchRecipient({ any, exact }: Index, recipient: string): string | undefined {
  const at = recipient.lastIndexOf('@');
  return exact.get(recipientKey(at < 0 ? recipient : recipient.slice(0, at))) ?? any;
}
