import type { ApiFinding, BatchItem, Policy, PolicyBody } from '../../shared/api/api';
import { checkPolicy } from '../../shared/findings/policy';
import type { Caller } from './auth';
import { answerOnce, keepAnswer } from './idempotency';
import { Refusal } from './problems';
import type { State } from './state';

/**
 * Makes one change, or answers as when it was made. Within a transaction. Throws the refusal. The version is looked at
 * last: a precondition counts only where the request would go well otherwise (RFC 9110, 13.2.1).
 */
export function applyChange(state: State, caller: Caller, change: BatchItem, anySender: boolean): Policy {
  if (caller.role === 'reader') throw new Refusal('node.forbidden', { detail: 'A reader changes nothing.' });
  const { database, tree, policies } = state;
  const done = answerOnce(database, caller.name, change);
  if (done) return done;

  const node = tree.get(change.node);
  if (!node) throw new Refusal('node.unknown');
  if (!tree.isWithin(node.id, caller.root)) throw new Refusal('node.forbidden');
  const findings = errorsOf(change.policy, node.kind === 'domain' ? node.name : null, anySender);
  if (findings.length > 0) throw new Refusal('policy.invalid', { findings });
  const current = policies.get(node.id);
  if (current.version !== change.ifMatch) throw new Refusal('version.moved', { current });

  const after = policies.set(node.id, change.policy, { actor: caller.name, key: change.idempotencyKey });
  keepAnswer(database, caller.name, change, after);
  return after;
}

function errorsOf(policy: PolicyBody, nodeDomain: string | null, anySender: boolean): ApiFinding[] {
  return checkPolicy(policy, { nodeDomain, anySender, now: Date.now() })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, hop, list, entry }) => ({ code, hop, list, entry }));
}
