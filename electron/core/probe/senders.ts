import { parseSender } from '../../../shared/address/entry';
import { HOPS } from '../../../shared/policy/policy';
import { effectivesIn, type Chain } from '../../../shared/policy/whatIf';

/** The sender domains in the lists that count at the end of a chain, drafts as they are. */
export function senderDomainsOf(chain: Chain): readonly string[] {
  const effectives = effectivesIn(chain, 'drafts');
  const domains = new Set<string>();
  for (const hop of HOPS) {
    const { policy } = effectives[hop];
    if (policy.mode !== 'requiredFor') continue;
    for (const text of policy.senders) {
      const parsed = parseSender(text);
      if (parsed.ok && parsed.entry.kind !== 'any') domains.add(parsed.entry.domain);
    }
  }
  return [...domains];
}
