import type { ApiFinding, BatchItem, Policy, PolicyBody } from '../../shared/api/api';
import { checkRecipient, checkSender, type CheckContext, type EntryFinding } from '../../shared/findings/entries';
import { checkPolicy } from '../../shared/findings/policy';
import { HOPS } from '../../shared/policy/policy';
import type { Caller } from './auth';
import { answerBefore } from './idempotency';
import { Refusal } from './problems';
import type { State } from './state';

/**
 * Makes one change, or answers as when it was made. Within a transaction. Throws the refusal. The version is looked at
 * last: a precondition counts only where the request would go well otherwise (RFC 9110, 13.2.1).
 */
export function applyChange(state: State, caller: Caller, change: BatchItem, anySender: boolean): Policy {
  if (caller.role === 'reader') throw new Refusal('node.forbidden', { detail: 'A reader changes nothing.' });
  const { tree, policies, audit } = state;
  const done = answerBefore(audit, caller.name, change);
  if (done) return done;

  const node = tree.get(change.node);
  if (!node) throw new Refusal('node.unknown');
  if (!tree.isWithin(node.id, caller.root)) throw new Refusal('node.forbidden');
  const nodeDomain = node.kind === 'domain' ? node.name : null;
  const findings = errorsOf(change.policy, { nodeDomain, anySender, now: state.now() });
  if (findings.length > 0) throw new Refusal('policy.invalid', { findings });
  const current = policies.get(node.id);
  if (current.version !== change.ifMatch) throw new Refusal('version.moved', { current });

  return policies.replace(current, change.policy, { actor: caller.name, key: change.idempotencyKey });
}

function errorsOf(policy: PolicyBody, context: CheckContext): ApiFinding[] {
  if (HOPS.every((hop) => isFaultless(policy[hop], context))) return [];
  return checkPolicy(policy, context)
    .filter(isError)
    .map(({ code, hop, list, entry }) => ({ code, hop, list, entry }));
}

/** Looks at each entry alone: what is said of a list as a whole takes most of the time, and is no error. */
function isFaultless(hop: PolicyBody['incoming'], context: CheckContext): boolean {
  if (hop.mode !== 'requiredFor') return true;
  return (
    hop.senders.every((entry) => !checkSender(entry, context).some(isError)) &&
    hop.recipients.every((entry) => !checkRecipient(entry, context).some(isError))
  );
}

function isError({ severity }: Pick<EntryFinding, 'severity'>): boolean {
  return severity === 'error';
}
