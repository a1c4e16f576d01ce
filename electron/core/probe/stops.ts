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
  const byDraft = new Map<string, number>();
  let since: string | null = null;
  for (const { place, mode, drafts } of plan.tightened('delivery', without)) {
    const node = ids[place] ?? '';
    const outcome = outcomeOfCode(probes.outcome(node));
    if (outcome === 'unprobed') unprobed.push(place);
    if (outcome !== 'none') continue;
    (mode === 'required' ? stopped : stoppedFor).push(place);
    for (const draft of drafts) byDraft.set(draft, (byDraft.get(draft) ?? 0) + 1);
    since = earlier(since, probes.seenAt(node));
  }
  const places = (list: readonly number[]): Int32Array => Int32Array.from(list);
  return {
    stopped: places(stopped),
    stoppedFor: places(stoppedFor),
    unprobed: places(unprobed),
    since,
    byDraft: [...byDraft].map(([node, count]) => ({ node, count })),
  };
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
