import type { ImportPlanRow, ImportTotals } from '../../../shared/messages/import';
import { impactOf, type Impact } from '../../../shared/plan/impact';
import { policyOf } from '../../../shared/policy/draft';
import type { Hop, HopSetting, NodePolicy } from '../../../shared/policy/policy';
import { DOMAIN_KIND, type TreeColumns } from '../../../shared/tree/columns';
import type { Workspace } from '../store/workspace';
import type { Target } from './targets';

/** What writing an import would do: made before a single draft is. */
export interface PreparedImport {
  /** The workspace's, as it was worked out. */
  readonly revision: number;
  readonly targets: readonly Target[];
  readonly totals: ImportTotals;
  rows(from: number, count: number): ImportPlanRow[];
}

export function prepareImport(
  workspace: Workspace,
  tree: TreeColumns,
  targets: readonly Target[],
  counts: Pick<ImportTotals, 'same' | 'waiting'>,
): PreparedImport {
  const inForceAt = workspace.policies.reader();
  const settingAt = (place: number, hop: Hop): HopSetting => inForceAt(tree.ids[place] ?? '').policy[hop];
  const afterOf = ({ after, inForce }: Target): NodePolicy => (after ? policyOf(after.policy) : inForce);
  const changes = targets.map((target) => ({
    place: target.place,
    before: target.inForce,
    after: afterOf(target),
  }));
  const { impacts, reached } = impactOf(tree, settingAt, changes);
  const row = (target: Target, index: number): ImportPlanRow => {
    return {
      node: target.node,
      name: tree.names[target.place] ?? target.node,
      kind: tree.kinds[target.place] === DOMAIN_KIND ? 'domain' : 'admin',
      path: pathOf(tree, target.place),
      before: target.inForce,
      after: afterOf(target),
      strictness: impacts[index]?.strictness ?? 'same',
      reach: impacts[index]?.reach ?? 0,
      isFaulty: target.isFaulty,
      hasDraft: target.before !== null,
    };
  };
  return {
    revision: workspace.revision,
    targets,
    totals: {
      changes: targets.length,
      ...counts,
      strictness: countStrictness(impacts),
      reached,
      faulty: targets.filter((target) => target.isFaulty).length,
    },
    rows: (from, count) => targets.slice(from, from + count).map((target, at) => row(target, from + at)),
  };
}

function countStrictness(impacts: readonly (Impact | null)[]): ImportTotals['strictness'] {
  const counts = { same: 0, tightens: 0, loosens: 0, mixed: 0 };
  for (const impact of impacts) counts[impact?.strictness ?? 'same']++;
  return counts;
}

/** The customers above a place, below the root. */
function pathOf({ names, parents }: TreeColumns, place: number): string[] {
  const path: string[] = [];
  for (let at = parents[place] ?? -1; at > 0; at = parents[at] ?? -1) path.unshift(names[at] ?? '');
  return path;
}
