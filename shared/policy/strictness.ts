import { recipientKey, senderKey } from '../address/entry';
import type { EntryLists, HopPolicy } from './policy';

/** What a change of an effective policy does to mail in clear text. */
export const STRICTNESSES = ['same', 'tightens', 'loosens', 'mixed'] as const;
export type Strictness = (typeof STRICTNESSES)[number];

/** What several changes do together. */
export function combineStrictness(all: readonly Strictness[]): Strictness {
  const told = new Set(all.filter((each) => each !== 'same'));
  const [first = 'same'] = told;
  return told.size > 1 ? 'mixed' : first;
}

/** Whether a hop refuses more mail than before, less, some more and some less, or the same. */
export function compareStrictness(before: HopPolicy, after: HopPolicy): Strictness {
  const keepsAll = refusesAllOf(after, before);
  const addsNone = refusesAllOf(before, after);
  if (keepsAll && addsNone) return 'same';
  if (keepsAll) return 'tightens';
  return addsNone ? 'loosens' : 'mixed';
}

/** Whether one policy refuses every message that another refuses. */
function refusesAllOf(one: HopPolicy, other: HopPolicy): boolean {
  if (one.mode === 'required' || other.mode === 'automatic') return true;
  if (one.mode === 'automatic') return other.mode === 'requiredFor' && namesNobody(other);
  if (other.mode === 'required') return meansEveryone(one);
  if (namesNobody(other)) return true;
  const senders = new Set(one.senders.map(senderKey));
  const recipients = new Set(one.recipients.map(recipientKey));
  return (
    other.senders.every((entry) => takesInSender(senders, senderKey(entry))) &&
    other.recipients.every((entry) => recipients.has('*') || recipients.has(recipientKey(entry)))
  );
}

/** Whether everyone is listed on both sides, so that it is `required` in other words. */
export function meansEveryone({ senders, recipients }: EntryLists): boolean {
  return senders.includes('*') && recipients.includes('*');
}

function namesNobody({ senders, recipients }: EntryLists): boolean {
  return senders.length === 0 || recipients.length === 0;
}

function takesInSender(keys: ReadonlySet<string>, key: string): boolean {
  return keys.has('*') || keys.has(key) || keys.has(`*@${key.slice(key.lastIndexOf('@') + 1)}`);
}
