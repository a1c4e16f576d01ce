import type { NodeDetail } from '../../shared/messages/model';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';

/** What a hop would inherit, and from where. */
export function InheritedPolicy({ policy, from }: NodeDetail['inherited'][Hop]) {
  const mode = t(`mode/${policy.mode}`);
  return (
    <>
      {from ? t('settings/inheritedFrom', { mode, name: from.name }) : t('settings/inheritedDefault', { mode })}
      {policy.mode === 'requiredFor' && (
        <>
          {' ('}
          {t('settings/inheritedLists', {
            senders: t('lists/senderCount', { count: policy.senders.length }),
            recipients: t('lists/recipientCount', { count: policy.recipients.length }),
          })}
          {')'}
        </>
      )}
    </>
  );
}
