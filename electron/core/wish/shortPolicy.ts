import type { EntryLists, Hop, HopSetting, NodePolicy } from '../../../shared/policy/policy';
import { effectiveModes, modeOfCode, type TreeColumns } from '../../../shared/tree/columns';

type WithLists = Extract<HopSetting, EntryLists>;

/**
 * Shortens what places are to get, so that very many can be weighed together: a million entries in memory are too many.
 * `policyAt` works a place's policy out once more.
 */
export function createShortener(
  tree: TreeColumns,
  policyAt: (place: number) => NodePolicy,
): (place: number, policy: NodePolicy) => NodePolicy {
  const inForce = effectiveModes(tree);
  /** Whether no list is in force where the place decides: then which entries its own have makes no difference. */
  const replacesNoList = (place: number, hop: Hop): boolean =>
    tree.sizes[place] === 1 && modeOfCode(inForce[hop][place]) !== 'requiredFor';
  return (place, policy) => {
    const hopOf = (hop: Hop): HopSetting => {
      const setting = policy[hop];
      if (setting.mode !== 'requiredFor') return setting;
      return replacesNoList(place, hop) ? representative(setting) : readAgain(() => policyAt(place)[hop]);
    };
    return { incoming: hopOf('incoming'), delivery: hopOf('delivery') };
  };
}

/** Lists that name nobody, everyone or someone, as the ones they stand for do: one for all of them. */
function representative({ senders, recipients }: WithLists): WithLists {
  return REPRESENTATIVES[naming(senders)][naming(recipients)];
}

type Naming = 'nobody' | 'everyone' | 'someone';
const ENTRIES: Readonly<Record<Naming, readonly string[]>> = { nobody: [], everyone: ['*'], someone: ['someone'] };
const NAMINGS = ['nobody', 'everyone', 'someone'] as const;
const REPRESENTATIVES = byNaming((senders) =>
  byNaming((recipients): WithLists => ({
    mode: 'requiredFor',
    senders: ENTRIES[senders],
    recipients: ENTRIES[recipients],
  })),
);

function naming(entries: readonly string[]): Naming {
  if (entries.length === 0) return 'nobody';
  return entries.includes('*') ? 'everyone' : 'someone';
}

function byNaming<T>(make: (naming: Naming) => T): Readonly<Record<Naming, T>> {
  return Object.fromEntries(NAMINGS.map((each) => [each, make(each)])) as Record<Naming, T>;
}

/** A policy whose lists are read again when they are looked at. */
export function withListsReadAgain(policy: NodePolicy, read: () => NodePolicy): NodePolicy {
  const hopOf = (hop: Hop): HopSetting =>
    policy[hop].mode === 'requiredFor' ? readAgain(() => read()[hop]) : policy[hop];
  return { incoming: hopOf('incoming'), delivery: hopOf('delivery') };
}

/** Lists that are worked out when they are looked at, each time. */
function readAgain(read: () => HopSetting): WithLists {
  const lists = (): EntryLists => {
    const setting = read();
    return setting.mode === 'requiredFor' ? setting : { senders: [], recipients: [] };
  };
  return {
    mode: 'requiredFor',
    get senders() {
      return lists().senders;
    },
    get recipients() {
      return lists().recipients;
    },
  };
}
