import { HOPS, type NodePolicy } from '../policy/policy';
import type { PolicyFinding } from './finding';
import { checkRecipients, checkSenders, type CheckContext } from './lists';

/** Checks both hops of a policy. An error keeps it from being pushed, never from being saved. */
export function checkPolicy(policy: NodePolicy, context: CheckContext): readonly PolicyFinding[] {
  return HOPS.flatMap((hop) => {
    const setting = policy[hop];
    if (setting.mode !== 'requiredFor') return [];
    return [
      ...checkSenders(setting.senders, context).map((finding) => ({ ...finding, hop, list: 'senders' as const })),
      ...checkRecipients(setting.recipients, context).map((finding) => ({
        ...finding,
        hop,
        list: 'recipients' as const,
      })),
    ];
  });
}

/** Whether any finding keeps the policy from being pushed. */
export function blocksPush(findings: readonly PolicyFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** The same for a policy whose lists may not be looked at at all: the context is asked for where they are. */
export function isFaulty(policy: NodePolicy, contextOf: () => CheckContext): boolean {
  return HOPS.some((hop) => policy[hop].mode === 'requiredFor') && blocksPush(checkPolicy(policy, contextOf()));
}
