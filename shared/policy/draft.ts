import { settingsEqual } from './equal';
import type { EntryLists, Hop, HopMode, HopSetting, NodePolicy } from './policy';

/**
 * A hop as it is being edited. The lists stay with it whatever the mode, so that trying another option loses nothing
 * that was typed; they count only under `requiredFor`. Entries may be wrong: errors block a push, not a draft.
 */
export interface DraftHop extends EntryLists {
  readonly mode: HopMode;
}

export type DraftPolicy = Readonly<Record<Hop, DraftHop>>;

const NO_LISTS: EntryLists = { senders: [], recipients: [] };

/** The draft that changes nothing. */
export function draftOf(policy: NodePolicy): DraftPolicy {
  return { incoming: draftHopOf(policy.incoming), delivery: draftHopOf(policy.delivery) };
}

function draftHopOf(setting: HopSetting): DraftHop {
  return setting.mode === 'requiredFor' ? setting : { mode: setting.mode, ...NO_LISTS };
}

/** What the draft asks for, without lists that were set aside. */
export function settingOf(hop: DraftHop): HopSetting {
  return hop.mode === 'requiredFor'
    ? { mode: 'requiredFor', senders: hop.senders, recipients: hop.recipients }
    : { mode: hop.mode };
}

export function policyOf(draft: DraftPolicy): NodePolicy {
  return { incoming: settingOf(draft.incoming), delivery: settingOf(draft.delivery) };
}

/** The draft with another policy; lists that were set aside stay where the hop does not bring its own. */
export function withPolicy(draft: DraftPolicy, policy: NodePolicy): DraftPolicy {
  const hopOf = (hop: Hop): DraftHop => {
    const setting = policy[hop];
    if (settingsEqual(settingOf(draft[hop]), setting)) return draft[hop];
    return setting.mode === 'requiredFor' ? setting : { ...draft[hop], mode: setting.mode };
  };
  return { incoming: hopOf('incoming'), delivery: hopOf('delivery') };
}
