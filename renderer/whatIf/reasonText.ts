import type { Verdict } from '../../shared/policy/verdict';
import { t } from '../../shared/text/text';

/** Why a hop decided as it did, as a sentence. */
export function reasonText({ reason }: Verdict, tls: boolean): string {
  switch (reason.rule) {
    case 'automatic':
      return t('whatIf/why/automatic');
    case 'required':
      return t(tls ? 'whatIf/why/requiredTls' : 'whatIf/why/requiredClear');
    case 'listed':
      return t(tls ? 'whatIf/why/listedTls' : 'whatIf/why/listedClear', {
        sender: reason.sender,
        recipient: reason.recipient,
      });
    case 'notListed':
      return t(`whatIf/why/notListed/${reason.missing}`);
  }
}
