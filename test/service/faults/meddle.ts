import { randomUUID } from 'node:crypto';
import type { Policy, PolicyBody } from '../../../shared/api/api';
import { HOPS } from '../../../shared/policy/policy';
import type { State } from '../state';
import type { Meddler, Mishap } from './fault';

/** Who made the changes of faults, in the audit. */
const ACTOR = 'fault';

/** Changes something about one of the nodes that a request is about to change; answers whether there was one that it could. */
export function meddle({ fault, luck }: Mishap<Meddler>, state: State, nodes: readonly string[]): boolean {
  const { database, tree, policies } = state;
  const standing = nodes.flatMap((id) => tree.get(id) ?? []);
  const able = fault === 'nodeDeleted' ? standing.filter(({ kind }) => kind === 'domain') : standing;
  const target = able[Math.floor(luck * able.length)];
  if (!target) return false;
  database.transaction(() => {
    if (fault === 'nodeDeleted') return tree.remove(target.id);
    const before = policies.get(target.id);
    policies.replace(before, moved(before), { actor: ACTOR, key: randomUUID() });
  })();
  return true;
}

/** A policy with all that was in it, and a little more or otherwise: a sender that is in no other list, or another mode at delivery. */
function moved({ incoming, delivery, version }: Policy): PolicyBody {
  const body = { incoming, delivery };
  for (const hop of HOPS) {
    const setting = body[hop];
    if (setting.mode !== 'requiredFor') continue;
    return { ...body, [hop]: { ...setting, senders: [...setting.senders, `*@fault-${version}.example.net`] } };
  }
  return { incoming, delivery: { mode: delivery.mode === 'required' ? 'automatic' : 'required' } };
}
