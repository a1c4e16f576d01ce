import fc from 'fast-check';
import type { HopPolicy, HopSetting, NodePolicy } from '../../shared/policy/policy';
import { recipientKey, senderKey } from '../../shared/address/entry';
import { recipientEntry, senderEntry } from './entries';

export const hopPolicy: fc.Arbitrary<HopPolicy> = fc.oneof(
  fc.constant({ mode: 'automatic' as const }),
  fc.constant({ mode: 'required' as const }),
  fc.record({
    mode: fc.constant('requiredFor' as const),
    senders: fc.array(senderEntry, { minLength: 1, maxLength: 6 }),
    recipients: fc.array(recipientEntry, { minLength: 1, maxLength: 4 }),
  }),
);

export const hopSetting: fc.Arbitrary<HopSetting> = fc.oneof(fc.constant({ mode: 'inherit' as const }), hopPolicy);

export const nodePolicy: fc.Arbitrary<NodePolicy> = fc.record({ incoming: hopSetting, delivery: hopSetting });

/** A policy as a service has it in force: right entries, none twice, no list empty. */
export const policyInForce: fc.Arbitrary<NodePolicy> = (() => {
  const setting = fc.oneof(
    fc.constant({ mode: 'inherit' as const }),
    fc.constant({ mode: 'automatic' as const }),
    fc.constant({ mode: 'required' as const }),
    fc.record({
      mode: fc.constant('requiredFor' as const),
      senders: fc.uniqueArray(senderEntry, { minLength: 1, maxLength: 6, selector: senderKey }),
      recipients: fc.uniqueArray(recipientEntry, { minLength: 1, maxLength: 6, selector: recipientKey }),
    }),
  );
  return fc.record({ incoming: setting, delivery: setting });
})();
