import { recipientKey, senderKey } from '../address/entry';
import { settingsEqual } from './equal';
import { HOPS, type Hop, type HopMode, type HopSetting, type NodePolicy } from './policy';

export interface ListDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What one hop's change is: from one mode to another, and what each list gains and loses. */
export interface HopDiff {
  readonly hop: Hop;
  readonly from: HopMode;
  readonly to: HopMode;
  readonly senders: ListDiff;
  readonly recipients: ListDiff;
}

/** The hops that differ between two policies. */
export function diffPolicies(before: NodePolicy, after: NodePolicy): readonly HopDiff[] {
  return HOPS.filter((hop) => !settingsEqual(before[hop], after[hop])).map((hop) => ({
    hop,
    from: before[hop].mode,
    to: after[hop].mode,
    senders: diffLists(listOf(before[hop], 'senders'), listOf(after[hop], 'senders'), senderKey),
    recipients: diffLists(listOf(before[hop], 'recipients'), listOf(after[hop], 'recipients'), recipientKey),
  }));
}

function listOf(setting: HopSetting, list: 'senders' | 'recipients'): readonly string[] {
  return setting.mode === 'requiredFor' ? setting[list] : [];
}

function diffLists(before: readonly string[], after: readonly string[], keyOf: (entry: string) => string): ListDiff {
  return { added: without(after, before, keyOf), removed: without(before, after, keyOf) };
}

function without(list: readonly string[], other: readonly string[], keyOf: (entry: string) => string): string[] {
  const seen = new Set(other.map(keyOf));
  return list.filter((entry) => {
    const key = keyOf(entry);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
