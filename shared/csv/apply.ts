import { recipientKey, senderKey } from '../address/entry';
import type { DraftHop, DraftPolicy } from '../policy/draft';
import { HOPS, type EntryLists, type Hop, type HopPolicy } from '../policy/policy';
import type { HopWish, ImportChoices, ListWish, NodeWish } from './wish';

/** What is at a node as a file comes to it. */
export interface Standing {
  readonly policy: DraftPolicy;
  /** What each hop would inherit. */
  readonly inherited: Readonly<Record<Hop, HopPolicy>>;
}

/** What a node's draft becomes by what a file asks for it. The rules are in docs/csv.md. */
export function applyWish(standing: Standing, wish: NodeWish, choices: ImportChoices): DraftPolicy {
  const hopOf = (hop: Hop): DraftHop => applyToHop(standing.policy[hop], standing.inherited[hop], wish[hop], choices);
  const [incoming, delivery] = HOPS.map(hopOf) as [DraftHop, DraftHop];
  return { incoming, delivery };
}

function applyToHop(
  current: DraftHop,
  inherited: HopPolicy,
  wish: HopWish | null,
  { action, empty }: ImportChoices,
): DraftHop {
  if (!wish) return action === 'replace' && empty === 'inherit' ? { ...current, mode: 'inherit' } : current;
  if (action === 'replace' && (wish.mode !== null || hasAdditions(wish))) return replaced(current, wish);
  const isMode = action === 'add' && wish.mode !== null && wish.mode !== current.mode;
  return amended(isMode && wish.mode ? { ...current, mode: wish.mode } : current, inherited, wish);
}

/** The hop as the file has it. Lists of a mode that has none stay set aside. */
function replaced(current: DraftHop, wish: HopWish): DraftHop {
  const mode = wish.mode ?? 'requiredFor';
  if (mode !== 'requiredFor') return { ...current, mode };
  return { mode, ...withLists({ senders: [], recipients: [] }, wish) };
}

/** Entries added and removed. What is required of all mail already needs no list. */
function amended(current: DraftHop, inherited: HopPolicy, wish: HopWish): DraftHop {
  const lists = listsToAmend(current, inherited);
  if (!lists) return current;
  if (current.mode !== 'requiredFor' && !hasAdditions(wish)) return current;
  return { mode: 'requiredFor', ...withLists(lists, wish) };
}

/** The lists that count for a hop; null where all mail is required. */
function listsToAmend(current: DraftHop, inherited: HopPolicy): EntryLists | null {
  if (current.mode === 'requiredFor') return current;
  const counting = current.mode === 'inherit' ? inherited : current;
  if (counting.mode === 'required') return null;
  return counting.mode === 'requiredFor' ? counting : { senders: [], recipients: [] };
}

function withLists({ senders, recipients }: EntryLists, wish: HopWish): EntryLists {
  return {
    senders: amendedList(senders, wish.senders, senderKey),
    recipients: amendedList(recipients, wish.recipients, recipientKey),
  };
}

/** The list in its order, what is new behind it, nothing twice. */
function amendedList(list: readonly string[], { add, remove }: ListWish, keyOf: (entry: string) => string): string[] {
  const out = new Set(remove.map(keyOf));
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const [from, entries] of [list, add].entries()) {
    for (const entry of entries) {
      const key = keyOf(entry);
      // What was there twice before is no business of a file's.
      if (out.has(key) || (from === 1 && seen.has(key))) continue;
      seen.add(key);
      kept.push(entry);
    }
  }
  return kept;
}

function hasAdditions({ senders, recipients }: HopWish): boolean {
  return senders.add.length + recipients.add.length > 0;
}
