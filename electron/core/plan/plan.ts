import { PUSHABLE_STATES } from '../../../shared/messages/plan';
import {
  impactOf,
  reachedPlaces,
  tightenedDomains,
  type Change,
  type Impact,
  type Tightened,
} from '../../../shared/plan/impact';
import type { Hop, HopSetting } from '../../../shared/policy/policy';
import type { TreeColumns } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import type { PlannedChange } from '../store/pushes';
import type { Workspace } from '../store/workspace';
import { createPlanRows, type PlanRow } from './rows';

/** A row of the plan with what its change does; null where the node is not in the tree. */
export interface WeighedRow extends PlanRow {
  readonly impact: Impact | null;
  /** Whether a push takes it. */
  readonly isIn: boolean;
}

export interface WeighedPlan {
  readonly revision: number;
  readonly rows: readonly WeighedRow[];
  /** Domains that feel any change of the push, each counted once. */
  readonly reached: number;
}

/** All drafts together: what a push would do. */
export interface Plan {
  weighed(without: readonly string[]): WeighedPlan;
  /** The rows of these nodes, in the order asked for. */
  rows(nodes: readonly string[]): PlanRow[];
  /** The places of the domains that feel a draft, if it is pushed with all others but these. */
  reachOf(node: string, without: readonly string[]): Int32Array;
  /** The domains at which a push without these has a hop refuse mail that it takes now. */
  tightened(hop: Hop, without: readonly string[]): readonly (Tightened & { readonly drafts: readonly string[] })[];
  /** What a push of these drafts sends: those among them that can be pushed. */
  changes(nodes: readonly string[]): PlannedChange[];
}

/** What was worked out for one revision of the workspace. */
interface Known {
  readonly revision: number;
  readonly rows: readonly PlanRow[];
  readonly tree: TreeColumns;
  readonly settingAt: (place: number, hop: Hop) => HopSetting;
}

export function createPlan(workspace: Workspace): Plan {
  const planRows = createPlanRows(workspace);
  let last: Known | null = null;
  const known = (): Known => (last = last?.revision === workspace.revision ? last : read(workspace, planRows.all()));

  return {
    weighed: (without) => weigh(known(), new Set(without)),
    rows: (nodes) => nodes.flatMap((node) => planRows.get(node) ?? []),
    reachOf: (node, without) => {
      const { rows, tree, settingAt } = known();
      const out = new Set(without);
      const changes = changesAt(
        tree,
        rows.filter((row) => row.draft.node === node || isPushed(row, out)),
      );
      const index = changes.findIndex((each) => each.node === node);
      if (index < 0) return new Int32Array();
      const all = changes.map(({ change }) => change);
      return Int32Array.from(reachedPlaces(tree, settingAt, all, index));
    },
    tightened: (hop, without) => {
      const { rows, tree, settingAt } = known();
      const out = new Set(without);
      const pushed = changesAt(
        tree,
        rows.filter((row) => isPushed(row, out)),
      );
      const changes = pushed.map(({ change }) => change);
      return tightenedDomains(tree, settingAt, changes, hop).map((each) => ({
        ...each,
        drafts: each.causes.flatMap((cause) => pushed[cause]?.node ?? []),
      }));
    },
    changes: (nodes) =>
      nodes.flatMap((node) => {
        const row = planRows.get(node);
        if (!row || !isPushable(row) || row.operation.kind !== 'put') return [];
        const { ifMatch, before, after } = row.operation;
        return [{ node, ifMatch, before, after }];
      }),
  };
}

function read(workspace: Workspace, rows: readonly PlanRow[]): Known {
  const tree = workspace.nodes.tree(workspace.info.root);
  const settings = new Map<number, Readonly<Record<Hop, HopSetting>>>();
  return {
    revision: workspace.revision,
    rows,
    tree,
    settingAt: (place, hop) => {
      let policy = settings.get(place);
      if (!policy) settings.set(place, (policy = workspace.policies.get(tree.ids[place] ?? '').policy));
      return policy[hop];
    },
  };
}

function isPushable({ state }: PlanRow): boolean {
  return PUSHABLE_STATES.includes(state);
}

function isPushed(row: PlanRow, without: ReadonlySet<string>): boolean {
  return isPushable(row) && !without.has(row.draft.node);
}

/** What is pushed is weighed together; what is not, as if it were pushed too. */
function weigh({ revision, rows, tree, settingAt }: Known, without: ReadonlySet<string>): WeighedPlan {
  const pushed = changesAt(
    tree,
    rows.filter((row) => isPushed(row, without)),
  );
  const { impacts, reached } = impactOf(
    tree,
    settingAt,
    pushed.map(({ change }) => change),
  );
  const byNode = new Map(pushed.map(({ node }, index) => [node, impacts[index] ?? null]));
  if (pushed.length < rows.length) {
    const all = changesAt(tree, rows);
    const ifAll = impactOf(
      tree,
      settingAt,
      all.map(({ change }) => change),
    );
    all.forEach(({ node }, index) => byNode.has(node) || byNode.set(node, ifAll.impacts[index] ?? null));
  }
  return {
    revision,
    reached,
    rows: rows.map((row) => ({
      ...row,
      impact: byNode.get(row.draft.node) ?? null,
      isIn: isPushed(row, without),
    })),
  };
}

function changesAt(tree: TreeColumns, rows: readonly PlanRow[]): { node: string; change: Change }[] {
  const placeOf = placesOf(tree);
  return rows.flatMap(({ draft: { node }, before, after }) => {
    const place = placeOf.get(node);
    return place === undefined ? [] : [{ node, change: { place, before, after } }];
  });
}
