import { recipientKey, senderKey } from '../address/entry';
import type { ListName } from '../findings/finding';
import { mergePolicies } from '../policy/merge';
import type { Hop, HopSetting, NodePolicy } from '../policy/policy';

/** What a draft was made on, what it asks for, and what the service holds by now. */
export interface Conflict {
  readonly base: NodePolicy;
  readonly mine: NodePolicy;
  readonly theirs: NodePolicy;
}

export const WHOLE_CHOICES = ['mine', 'theirs', 'proposed'] as const;
export type WholeChoice = (typeof WHOLE_CHOICES)[number];

/** What a person takes for a hop: one side, the proposed merge, or the entries named by `entryId`. */
export type HopChoice = WholeChoice | { readonly kept: ReadonlySet<string> };
export type Choices = Readonly<Record<Hop, HopChoice>>;

/** What is shown side by side. */
export const SIDES = ['base', ...WHOLE_CHOICES] as const;
export type Side = (typeof SIDES)[number];

/** A side's list against what the draft was made on. */
export interface SideList {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

/** An entry of a hop's lists on any side, with who has it. */
export interface SideEntry {
  readonly id: string;
  readonly list: ListName;
  readonly entry: string;
  readonly isInBase: boolean;
  readonly isInMine: boolean;
  readonly isInTheirs: boolean;
}

/** The hops that both sides changed differently, and the merge as far as it goes. */
export function hopsInConflict({ base, mine, theirs }: Conflict): readonly Hop[] {
  return mergePolicies(base, mine, theirs).conflicts;
}

export function proposedPolicy({ base, mine, theirs }: Conflict): NodePolicy {
  return mergePolicies(base, mine, theirs).merged;
}

/** The same choice for every hop. */
export function choose(choice: WholeChoice): Choices {
  return { incoming: choice, delivery: choice };
}

/** What choices come to. A hop that is not in conflict is as both sides go together, whatever is chosen. */
export function settledPolicy(conflict: Conflict, choices: Choices): NodePolicy {
  const { merged, conflicts } = mergePolicies(conflict.base, conflict.mine, conflict.theirs);
  const settingOf = (hop: Hop): HopSetting =>
    conflicts.includes(hop) ? chosenSetting(conflict, hop, choices[hop], merged[hop]) : merged[hop];
  return { incoming: settingOf('incoming'), delivery: settingOf('delivery') };
}

function chosenSetting(conflict: Conflict, hop: Hop, choice: HopChoice, proposed: HopSetting): HopSetting {
  if (typeof choice === 'object') return keptSetting(conflict, hop, choice.kept);
  return choice === 'proposed' ? proposed : conflict[choice][hop];
}

function keptSetting(conflict: Conflict, hop: Hop, kept: ReadonlySet<string>): HopSetting {
  const keptIn = (list: ListName): string[] =>
    sideEntries(conflict, hop)
      .filter((each) => each.list === list && kept.has(each.id))
      .map(({ entry }) => entry);
  return { mode: 'requiredFor', senders: keptIn('senders'), recipients: keptIn('recipients') };
}

/** Whether a hop can be settled entry by entry: one side at least has lists. */
export function hasEntries({ mine, theirs }: Conflict, hop: Hop): boolean {
  return mine[hop].mode === 'requiredFor' || theirs[hop].mode === 'requiredFor';
}

const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];
const KEYS = { senders: senderKey, recipients: recipientKey };

/** Every entry that a side has, each once, senders first; written as mine, else as theirs has it. */
export function sideEntries(conflict: Conflict, hop: Hop): readonly SideEntry[] {
  return LISTS.flatMap((list) => {
    const base = byId(list, conflict.base[hop]);
    const mine = byId(list, conflict.mine[hop]);
    const theirs = byId(list, conflict.theirs[hop]);
    return [...byId(list, conflict.mine[hop], conflict.theirs[hop], conflict.base[hop])].map(([id, entry]) => ({
      id,
      list,
      entry,
      isInBase: base.has(id),
      isInMine: mine.has(id),
      isInTheirs: theirs.has(id),
    }));
  });
}

/** The entries that are kept to begin with: the proposed merge's; where that has no lists, what either side has. */
export function proposedEntries(conflict: Conflict, hop: Hop): ReadonlySet<string> {
  const proposed = proposedPolicy(conflict)[hop];
  const sides = proposed.mode === 'requiredFor' ? [proposed] : [conflict.mine[hop], conflict.theirs[hop]];
  return new Set(LISTS.flatMap((list) => [...byId(list, ...sides).keys()]));
}

export function sideSetting(conflict: Conflict, hop: Hop, side: Side): HopSetting {
  return side === 'proposed' ? proposedPolicy(conflict)[hop] : conflict[side][hop];
}

/** A list as a side has it; null where its option has no lists. */
export function sideList(conflict: Conflict, hop: Hop, side: Side, list: ListName): SideList | null {
  const setting = sideSetting(conflict, hop, side);
  if (setting.mode !== 'requiredFor') return null;
  const base = byId(list, conflict.base[hop]);
  const own = [...byId(list, setting)];
  const ownIds = new Set(own.map(([id]) => id));
  return {
    added: own.filter(([id]) => !base.has(id)).map(([, entry]) => entry),
    removed: [...base].filter(([id]) => !ownIds.has(id)).map(([, entry]) => entry),
    same: own.filter(([id]) => base.has(id)).map(([, entry]) => entry),
  };
}

/** The entries of some settings, each once as it is first written, by what names it in both lists of a hop. */
function byId(list: ListName, ...settings: readonly HopSetting[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const setting of settings) {
    if (setting.mode !== 'requiredFor') continue;
    for (const entry of setting[list]) {
      const id = `${list} ${KEYS[list](entry)}`;
      if (!entries.has(id)) entries.set(id, entry);
    }
  }
  return entries;
}
