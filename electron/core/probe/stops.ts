import type { PlanStops } from '../../../shared/messages/probe';
import { outcomeOfCode } from '../../../shared/probe/outcome';
import type { Plan } from '../plan/plan';
import type { Workspace } from '../store/workspace';

/** What a push would stop, by what probes found: delivery over TLS alone, to domains whose servers do not offer it. */
export function stopsOf({ nodes, info, probes }: Workspace, plan: Plan, without: readonly string[]): PlanStops {
  const { ids } = nodes.shape(info.root);
  const stopped: number[] = [];
  const stoppedFor: number[] = [];
  const unprobed: number[] = [];
  for (const { place, mode } of plan.tightened('delivery', without)) {
    const outcome = outcomeOfCode(probes.outcome(ids[place] ?? ''));
    if (outcome === 'unprobed') unprobed.push(place);
    if (outcome === 'none') (mode === 'required' ? stopped : stoppedFor).push(place);
  }
  const places = (list: readonly number[]): Int32Array => Int32Array.from(list);
  return { stopped: places(stopped), stoppedFor: places(stoppedFor), unprobed: places(unprobed) };
}
