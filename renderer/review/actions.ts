import { rowsInPush, type PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { applyByHand } from '../checklist/begin';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { canOf, useWorkspace } from '../workspace/workspaceStore';
import { usePlan } from './planStore';
import { useReview } from './reviewStore';

/** Does what a person asked for, and says what it did, or why it was refused; answers whether it was done. */
export async function attempt(work: () => Promise<string>): Promise<boolean> {
  const { say, refuse } = useReview.getState();
  try {
    say(await work());
    return true;
  } catch (error) {
    refuse(problemOf(error));
    // What was looked at may be old news.
    usePlan.getState().read(0);
    return false;
  }
}

/** Begins to push what of the plan can be pushed, as it was read: by itself, or by hand where the service takes nothing from programs. */
export function pushAll(plan: PlacedPlan): Promise<boolean> {
  const nodes = nodesOf(plan, rowsInPush(plan));
  return attempt(async () => {
    const { revision } = plan.table;
    if (canOf(useWorkspace.getState()).writePolicies) await callCore('push.start', { nodes, revision });
    else await applyByHand(nodes, revision);
    return '';
  });
}

export function nodesOf({ table }: PlacedPlan, rows: Iterable<number>): string[] {
  return Array.from(rows, (row) => table.nodes[row] ?? '');
}

export function discard(node: string, name: string): Promise<boolean> {
  return attempt(async () => {
    await callCore('draft.discard', { nodes: [node] });
    return t('review/discarded', { name });
  });
}

/** Puts the draft of a node that is gone on another. */
export function retarget(from: Named, to: Named): Promise<boolean> {
  return attempt(async () => {
    await callCore('draft.retarget', { from: from.node, to: to.node });
    return t('review/retargeted', { from: from.name, to: to.name });
  });
}

interface Named {
  readonly node: string;
  readonly name: string;
}
