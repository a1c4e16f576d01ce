import type { Ask } from '../../../shared/messages/core';
import { exportPlan } from '../../../shared/plan/export/export';
import { stopsOf } from '../probe/stops';
import type { Workspace } from '../store/workspace';
import { itemOf } from './items';
import type { Plan } from './plan';

/** These drafts of the plan as a text that others can read. */
export function planText(workspace: Workspace, plan: Plan, { nodes, without, format }: Ask<'plan.export'>): string {
  const { rows } = plan.weighed(without);
  const wanted = new Set(nodes);
  // The sentence at the top is of what is exported.
  const unwanted = rows.map(({ draft }) => draft.node).filter((node) => !wanted.has(node));
  const { reached } = plan.weighed([...without, ...unwanted]);
  const { stopped, stoppedFor } = stopsOf(workspace, plan, [...without, ...unwanted]);
  const out = new Set(without);
  const { account, address } = workspace.info;
  return exportPlan(
    format,
    rows
      .filter(({ draft }) => wanted.has(draft.node))
      .map((row) => ({
        item: itemOf(workspace, row),
        incoming: row.impact?.incoming ?? null,
        delivery: row.impact?.delivery ?? null,
        strictness: row.impact?.strictness ?? 'same',
        reach: row.impact?.reach ?? 0,
        isTakenOut: out.has(row.draft.node),
      })),
    {
      account,
      address,
      at: new Date().toISOString(),
      reached,
      stopped: stopped.length,
      stoppedFor: stoppedFor.length,
    },
  );
}
