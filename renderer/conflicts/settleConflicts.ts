import type { Ask } from '../../shared/messages/core';
import type { PlanItem } from '../../shared/messages/plan';
import { choose, settledPolicy, type Conflict, type WholeChoice } from '../../shared/plan/settle';
import { draftOf } from '../../shared/policy/draft';
import { callCore } from '../core/port';

/** Conflicts read in one go: each may have lists of ten thousands. */
const AT_ONCE = 16;

type Settlement = Ask<'conflicts.settle'>['items'][number];

/** The two sides of a draft in conflict; null where it is in none. */
export function conflictOf({ conflict, after }: PlanItem): (Conflict & { readonly version: string }) | null {
  return conflict && { base: conflict.base, mine: after, theirs: conflict.theirs, version: conflict.version };
}

/** Settles conflicts with the same choice, all of them or none; answers how many they were. */
export async function settleAll(
  nodes: readonly string[],
  choice: WholeChoice,
  onRead: (count: number) => void,
): Promise<number> {
  const items: Settlement[] = [];
  for (let at = 0; at < nodes.length; at += AT_ONCE) {
    const read = await callCore('plan.items', { nodes: nodes.slice(at, at + AT_ONCE) });
    items.push(...read.flatMap((item) => settlementOf(item, choice) ?? []));
    onRead(Math.min(at + AT_ONCE, nodes.length));
  }
  await callCore('conflicts.settle', { items });
  return items.length;
}

function settlementOf(item: PlanItem, choice: WholeChoice): Settlement | null {
  const conflict = conflictOf(item);
  if (!conflict) return null;
  return { node: item.node, version: conflict.version, policy: draftOf(settledPolicy(conflict, choose(choice))) };
}
