import { policiesEqual } from '../policy/equal';
import { mergePolicies } from '../policy/merge';
import { contentText, isSamePerson, ordered } from './canonical';
import type { ChangeSet, ChangeSetItem } from './format';

export interface MergedChangeSet {
  readonly merged: ChangeSet;
  /** The names of the nodes whose policy both sides changed differently: there ours stands. */
  readonly conflicts: readonly string[];
}

/**
 * Merges two versions of a change set that both came of `base`; null where that is not known. Node by node, lists as sets; what was said
 * and decided is kept from both sides. The author's signature stays where the content is still the one that was signed.
 */
export function mergeChangeSets(base: ChangeSet | null, ours: ChangeSet, theirs: ChangeSet): MergedChangeSet {
  const before = itemsByNode(base);
  const [mine, other] = [itemsByNode(ours), itemsByNode(theirs)];
  const conflicts: string[] = [];
  const items = [...new Set([...mine.keys(), ...other.keys()])].flatMap((node) => {
    const sides = [mine.get(node), other.get(node)] as const;
    const { item, isConflict } = mergeItem(before.get(node), ...sides);
    if (isConflict) conflicts.push((sides[0] ?? sides[1])?.name ?? node);
    return item ?? [];
  });
  const newer = theirs.savedAt > ours.savedAt ? theirs : ours;
  const pick = <K extends 'title' | 'note'>(key: K): string => (ours[key] === base?.[key] ? theirs[key] : ours[key]);
  const whole: ChangeSet = {
    ...newer,
    author: base && !isSamePerson(base.author, newer.author) ? base.author : newer.author,
    title: pick('title'),
    note: pick('note'),
    items,
    signature: null,
    comments: unique([...ours.comments, ...theirs.comments], ({ id }) => id),
    verdicts: unique([...ours.verdicts, ...theirs.verdicts], (verdict) => JSON.stringify(verdict)),
  };
  const signed = [newer, ours, theirs].find((each) => contentText(each) === contentText(whole));
  const signature = signed?.signature ?? null;
  // What no one signed has no key.
  const author = signature === null ? { ...whole.author, key: null } : whole.author;
  return { merged: ordered({ ...whole, author, signature }), conflicts: conflicts.sort() };
}

interface MergedItem {
  /** Null where it was taken out. */
  readonly item: ChangeSetItem | null;
  readonly isConflict: boolean;
}

function mergeItem(
  base: ChangeSetItem | undefined,
  mine: ChangeSetItem | undefined,
  theirs: ChangeSetItem | undefined,
): MergedItem {
  const [one, other] = [mine ?? null, theirs ?? null];
  // What one side took out, or put in, counts; where the other changed it meanwhile a person decides.
  if (!one || !other) {
    const left = one ?? other;
    const isConflict = base !== undefined && !isSame(base, left);
    return { item: base ? (one && isConflict ? one : null) : left, isConflict };
  }
  if (isSame(one, other)) return { item: one, isConflict: false };
  if (base && isSame(base, one)) return { item: other, isConflict: false };
  if (base && isSame(base, other)) return { item: one, isConflict: false };
  // Two that were put in apart from each other have in common what both were made on.
  const common = base?.policy ?? (isSameBase(one, other) ? one.base.policy : null);
  if (policiesEqual(one.policy, other.policy))
    return { item: { ...one, base: baseOf(base, one, other) }, isConflict: false };
  if (!common) return { item: one, isConflict: true };
  const { merged, conflicts } = mergePolicies(common, one.policy, other.policy);
  if (conflicts.length > 0) return { item: one, isConflict: true };
  return { item: { ...one, base: baseOf(base, one, other), policy: merged }, isConflict: false };
}

/** What was in force when a side changed it last. */
function baseOf(base: ChangeSetItem | undefined, one: ChangeSetItem, other: ChangeSetItem): ChangeSetItem['base'] {
  return base && isSameBase(base, one) ? other.base : one.base;
}

function isSame(one: ChangeSetItem, other: ChangeSetItem | null): boolean {
  return other !== null && policiesEqual(one.policy, other.policy) && isSameBase(one, other);
}

function isSameBase({ base: one }: ChangeSetItem, { base: other }: ChangeSetItem): boolean {
  return one.version === other.version && policiesEqual(one.policy, other.policy);
}

function itemsByNode(set: ChangeSet | null): ReadonlyMap<string, ChangeSetItem> {
  return new Map(set?.items.map((item) => [item.node, item]));
}

function unique<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}
