import type { ImportPlanRow, WishTotals } from '../../../shared/messages/import';
import { impactOf, type Impact } from '../../../shared/plan/impact';
import { policyOf } from '../../../shared/policy/draft';
import { INHERIT_BOTH, type Hop, type HopSetting, type NodePolicy } from '../../../shared/policy/policy';
import { STRICTNESSES } from '../../../shared/policy/strictness';
import { DOMAIN_KIND, type TreeColumns, type TreeShape } from '../../../shared/tree/columns';
import type { Workspace } from '../store/workspace';
import type { Target, TargetFinder } from './targets';
import { createShortener, withListsReadAgain } from './shortPolicy';

/** What writing it would do, worked out before a single draft is. */
export interface PlannedWishes {
  /** Places whose draft would come, change or go, in the order they were asked for. */
  readonly places: readonly number[];
  readonly totals: WishTotals;
  /** Worked out again for each range: kept, the lists of a large file would fill the memory. */
  rows(from: number, count: number): ImportPlanRow[];
}

interface Planning {
  readonly workspace: Workspace;
  readonly shape: TreeShape;
  /** Of which something is asked. */
  readonly places: readonly number[];
  readonly targetAt: (place: number) => Target | null;
  readonly inForceAt: TargetFinder['inForceAt'];
}

/** Nodes that are worked out before it lets other work in. */
const AT_ONCE = 2000;

export async function planWishes(
  { workspace, shape, places: asked, targetAt, inForceAt }: Planning,
  breathe: (done: number, total: number) => Promise<void>,
): Promise<PlannedWishes> {
  const tree = workspace.nodes.marked(shape);
  const shorten = createShortener(tree, (place) => {
    const target = targetAt(place);
    return target ? afterOf(target) : INHERIT_BOTH;
  });
  const places: number[] = [];
  const changes: { place: number; before: NodePolicy; after: NodePolicy }[] = [];
  let faulty = 0;
  for (const [done, place] of asked.entries()) {
    if (done % AT_ONCE === 0) await breathe(done, asked.length);
    const target = targetAt(place);
    if (!target) continue;
    places.push(place);
    if (target.isFaulty) faulty++;
    const { node, inForce } = target;
    const before = withListsReadAgain(inForce, () => inForceAt(node).policy);
    changes.push({ place, before, after: shorten(place, afterOf(target)) });
  }
  const settingAt = (place: number, hop: Hop): HopSetting => inForceAt(tree.ids[place] ?? '').policy[hop];
  const { impacts, reached } = impactOf(tree, settingAt, changes);
  const strict = Uint8Array.from(impacts, ({ strictness }) => STRICTNESSES.indexOf(strictness));
  const reach = Int32Array.from(impacts, (impact) => impact.reach);
  return {
    places,
    totals: {
      changes: places.length,
      same: asked.length - places.length,
      strictness: countStrictness(impacts),
      reached,
      faulty,
    },
    rows: (from, count) =>
      places.slice(from, from + count).flatMap((place, at) => {
        const target = targetAt(place);
        const strictness = STRICTNESSES[strict[from + at] ?? 0] ?? 'same';
        return target ? [rowOf(tree, target, { strictness, reach: reach[from + at] ?? 0 })] : [];
      }),
  };
}

function afterOf({ after, inForce }: Target): NodePolicy {
  return after ? policyOf(after.policy) : inForce;
}

function rowOf(
  tree: TreeColumns,
  target: Target,
  { strictness, reach }: Pick<Impact, 'strictness' | 'reach'>,
): ImportPlanRow {
  return {
    node: target.node,
    name: tree.names[target.place] ?? target.node,
    kind: tree.kinds[target.place] === DOMAIN_KIND ? 'domain' : 'admin',
    path: pathOf(tree, target.place),
    before: target.inForce,
    after: afterOf(target),
    strictness,
    reach,
    isFaulty: target.isFaulty,
    hasDraft: target.before !== null,
  };
}

function countStrictness(impacts: readonly Impact[]): WishTotals['strictness'] {
  const counts = { same: 0, tightens: 0, loosens: 0, mixed: 0 };
  for (const { strictness } of impacts) counts[strictness]++;
  return counts;
}

/** The customers above a place, below the root. */
function pathOf({ names, parents }: TreeColumns, place: number): string[] {
  const path: string[] = [];
  for (let at = parents[place] ?? -1; at > 0; at = parents[at] ?? -1) path.unshift(names[at] ?? '');
  return path;
}
