import { diffPolicies, type HopDiff, type ListDiff } from '../policy/diff';
import type { HopSetting, NodePolicy } from '../policy/policy';
import { t } from '../text/text';

/** A setting in words: its option, and how long its lists are. */
export function settingText(setting: HopSetting): string {
  const mode = t(`mode/${setting.mode}`);
  if (setting.mode !== 'requiredFor') return mode;
  return t('conflicts/resultLists', {
    mode,
    senders: t('lists/senderCount', { count: setting.senders.length }),
    recipients: t('lists/recipientCount', { count: setting.recipients.length }),
  });
}

/** What a push of the result would change on the service; null where that is nothing. */
export function changesText(theirs: NodePolicy, result: NodePolicy): string | null {
  const changes = diffPolicies(theirs, result).map(hopText);
  return changes.length > 0 ? t('conflicts/againstTheirs', { changes: changes.join('; ') }) : null;
}

function hopText({ hop, from, to, senders, recipients }: HopDiff): string {
  const name = t(`hop/${hop}`);
  if (from !== to) return t('conflicts/hopMode', { hop: name, from: t(`mode/${from}`), to: t(`mode/${to}`) });
  const lists = [...listText('senderCount', senders), ...listText('recipientCount', recipients)];
  return t('conflicts/hopLists', { hop: name, lists: lists.join(', ') });
}

function listText(counted: 'senderCount' | 'recipientCount', { added, removed }: ListDiff): string[] {
  const told = [
    ['adds', added.length],
    ['takes', removed.length],
  ] as const;
  return told
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`conflicts/${what}`, { entries: t(`lists/${counted}`, { count }) }));
}
