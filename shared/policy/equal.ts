import { recipientKey, senderKey } from '../address/entry';
import { HOPS, type HopSetting, type NodePolicy } from './policy';

/** Whether two settings mean the same: lists are sets, entries compare in their compared form. */
export function settingsEqual(a: HopSetting, b: HopSetting): boolean {
  if (a.mode !== 'requiredFor' || b.mode !== 'requiredFor') return a.mode === b.mode;
  return (
    setsEqual(keys(a.senders, senderKey), keys(b.senders, senderKey)) &&
    setsEqual(keys(a.recipients, recipientKey), keys(b.recipients, recipientKey))
  );
}

export function policiesEqual(a: NodePolicy, b: NodePolicy): boolean {
  return HOPS.every((hop) => settingsEqual(a[hop], b[hop]));
}

function keys(entries: readonly string[], keyOf: (entry: string) => string): ReadonlySet<string> {
  return new Set(entries.map(keyOf));
}

function setsEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const key of a) if (!b.has(key)) return false;
  return true;
}
