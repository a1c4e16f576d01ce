import { isSamePerson, verdictText } from './canonical';
import type { ChangeSet, Person, Verdict } from './format';

/** What a push needs of someone else than the author: nothing, a word under a name, or one signed with a key that is known here. */
export const APPROVALS = ['none', 'named', 'signed'] as const;
export type Approval = (typeof APPROVALS)[number];

/** Holds a signature against a text. */
export type IsSigned = (key: string, text: string, signature: string) => boolean;

/** Who is known here, and how signatures are held against what was signed. */
export interface Trust {
  readonly approval: Approval;
  readonly knownKeys: ReadonlySet<string>;
  readonly isSigned: IsSigned;
  /** The signature of a set's content holds. */
  readonly isContentSigned: (set: ChangeSet) => boolean;
}

/** The last word of each person on each item, as it was then. */
export function lastWords(verdicts: readonly Verdict[]): readonly Verdict[] {
  const byItem = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = `${verdict.node}\n${verdict.item}`;
    const words = byItem.get(key) ?? [];
    byItem.set(key, words);
    const at = words.findIndex(({ by }) => isSamePerson(by, verdict.by));
    if (at < 0) words.push(verdict);
    else if ((words[at]?.at ?? '') <= verdict.at) words[at] = verdict;
  }
  return [...byItem.values()].flat();
}

/**
 * The digests of the items of a set that were approved by someone who counts, and sent back by no one. `items` are those of all that is in
 * it: a word about anything else is of no one's set. Where nothing is asked for, everyone counts, also the author.
 */
export function approvedItems(set: ChangeSet, items: ReadonlySet<string>, trust: Trust): ReadonlySet<string> {
  if (trust.approval === 'signed' && !isKnown(set.author, trust)) return new Set();
  if (trust.approval === 'signed' && !trust.isContentSigned(set)) return new Set();
  const words = lastWords(set.verdicts.filter((verdict) => items.has(verdict.item) && counts(set, verdict, trust)));
  const sentBack = new Set(words.filter(({ verdict }) => verdict === 'sentBack').map(({ item }) => item));
  return new Set(words.flatMap(({ verdict, item }) => (verdict === 'approved' && !sentBack.has(item) ? [item] : [])));
}

/** Whether a word has any weight here: of someone else than the author, and as well signed as is asked for. */
export function counts(set: ChangeSet, verdict: Verdict, trust: Trust): boolean {
  // One that says to be signed is, or it is no one's.
  if (verdict.by.key !== null && !isVerdictSigned(set.id, verdict, trust.isSigned)) return false;
  if (trust.approval === 'none') return true;
  if (isSamePerson(verdict.by, set.author)) return false;
  return trust.approval === 'named' || isKnown(verdict.by, trust);
}

/** False of one that is not signed. */
export function isVerdictSigned(set: string, verdict: Verdict, isSigned: IsSigned): boolean {
  const { by, signature } = verdict;
  return by.key !== null && signature !== null && isSigned(by.key, verdictText(set, verdict), signature);
}

function isKnown({ key }: Person, { knownKeys }: Trust): boolean {
  return key !== null && knownKeys.has(key);
}
