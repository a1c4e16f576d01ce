import { parseDomain } from '../../../shared/address/domain';
import { effectivesIn, type ChainStep, type Effectives } from '../../../shared/policy/whatIf';
import { decide, type Message, type Verdict } from '../../../shared/policy/verdict';
import type { Hop } from '../../../shared/policy/policy';
import type { State } from '../state';

/** What the gateway asks of the service's policies, as they are at that moment. */
export interface Rules {
  /** Whether a hop takes a message; null where the recipient's domain is none of the tree. */
  verdict(hop: Hop, message: Message): Verdict | null;
}

/** The policies in force, read anew for each message: a change counts from the next one on. */
export function createRules({ tree, policies }: State): Rules {
  const stepOf = (id: string): (ChainStep & { readonly parent: string | null }) | null => {
    const node = tree.get(id);
    if (!node) return null;
    const { incoming, delivery } = policies.get(id);
    return { id, name: node.name, kind: node.kind, parent: node.parent, inForce: { incoming, delivery }, draft: null };
  };
  const effectivesOf = (domain: string): Effectives | null => {
    const parsed = parseDomain(domain);
    const id = parsed.ok ? tree.domain(parsed.domain) : null;
    if (id === null) return null;
    const chain: ChainStep[] = [];
    for (let step = stepOf(id); step; step = step.parent === null ? null : stepOf(step.parent)) chain.unshift(step);
    return effectivesIn(chain, 'inForce');
  };

  return {
    verdict: (hop, message) => {
      const effectives = effectivesOf(message.recipient.slice(message.recipient.lastIndexOf('@') + 1));
      return effectives && decide(effectives[hop].policy, message);
    },
  };
}
