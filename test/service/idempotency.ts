import type { BatchItem, Policy } from '../../shared/api/api';
import type { Audit } from './audit';
import { policyText } from './policyText';
import { Refusal } from './problems';

/**
 * What a change was answered with when it was made; null where its key is new, which it is as long as the change was refused.
 * Throws `key.reused` for another change.
 */
export function answerBefore(audit: Audit, actor: string, change: BatchItem): Policy | null {
  const made = audit.find(actor, change.idempotencyKey);
  if (!made) return null;
  const isSame =
    made.after.node === change.node &&
    made.before.version === change.ifMatch &&
    policyText(made.after) === policyText(change.policy);
  if (!isSame) throw new Refusal('key.reused');
  return made.after;
}
