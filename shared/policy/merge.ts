import { recipientKey, senderKey } from '../address/entry';
import { settingsEqual } from './equal';
import { HOPS, type Hop, type HopPolicy, type HopSetting, type NodePolicy } from './policy';

/** One hop merged. In a conflict both sides changed the same thing differently: `merged` is a proposal for a person. */
export interface MergedSetting {
  readonly merged: HopSetting;
  readonly isConflict: boolean;
}

export interface MergedPolicy {
  readonly merged: NodePolicy;
  readonly conflicts: readonly Hop[];
}

/** Merges two policies that were both made from `base`, hop by hop. */
export function mergePolicies(base: NodePolicy, mine: NodePolicy, theirs: NodePolicy): MergedPolicy {
  const incoming = mergeSettings(base.incoming, mine.incoming, theirs.incoming);
  const delivery = mergeSettings(base.delivery, mine.delivery, theirs.delivery);
  const byHop = { incoming, delivery };
  return {
    merged: { incoming: incoming.merged, delivery: delivery.merged },
    conflicts: HOPS.filter((hop) => byHop[hop].isConflict),
  };
}

/** Lists merge as sets, with what either side added and without what either side removed. */
export function mergeSettings(base: HopSetting, mine: HopSetting, theirs: HopSetting): MergedSetting {
  if (settingsEqual(mine, theirs) || settingsEqual(base, theirs)) return { merged: mine, isConflict: false };
  if (settingsEqual(base, mine)) return { merged: theirs, isConflict: false };
  if (mine.mode !== 'requiredFor' || theirs.mode !== 'requiredFor') {
    return { merged: stricter(mine, theirs), isConflict: true };
  }
  const common = base.mode === 'requiredFor' ? base : { senders: [], recipients: [] };
  const merged = {
    mode: 'requiredFor',
    senders: mergeLists(common.senders, mine.senders, theirs.senders, senderKey),
    recipients: mergeLists(common.recipients, mine.recipients, theirs.recipients, recipientKey),
  } as const satisfies HopPolicy;
  // Each side took off what the other left: nobody asked for a list of none.
  const isEmptied = merged.senders.length === 0 || merged.recipients.length === 0;
  return { merged, isConflict: base.mode !== 'requiredFor' || isEmptied };
}

function mergeLists(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  keyOf: (entry: string) => string,
): string[] {
  const keys = { base: keySet(base, keyOf), mine: keySet(mine, keyOf), theirs: keySet(theirs, keyOf) };
  const taken = new Set<string>();
  return [...mine, ...theirs].filter((entry) => {
    const key = keyOf(entry);
    const isRemoved = keys.base.has(key) && !(keys.mine.has(key) && keys.theirs.has(key));
    if (isRemoved || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

function keySet(list: readonly string[], keyOf: (entry: string) => string): ReadonlySet<string> {
  return new Set(list.map(keyOf));
}

/** Of two settings the one that lets less through in the clear; what is inherited is not known here and comes last. */
function stricter(one: HopSetting, other: HopSetting): HopSetting {
  return STRICTNESS[one.mode] >= STRICTNESS[other.mode] ? one : other;
}

const STRICTNESS = { inherit: 0, automatic: 1, requiredFor: 2, required: 3 } as const;
