import { applyWish } from '../../../shared/csv/apply';
import type { ImportChoices, NodeWish } from '../../../shared/csv/wish';
import type { Base } from '../../../shared/plan/planner';
import { draftOf, policyOf, type DraftHop, type DraftPolicy } from '../../../shared/policy/draft';
import { effectiveAlong } from '../../../shared/policy/effective';
import { policiesEqual } from '../../../shared/policy/equal';
import { HOPS, type Hop, type HopPolicy, type HopSetting, type NodePolicy } from '../../../shared/policy/policy';
import type { TreeShape } from '../../../shared/tree/columns';
import { settled } from '../drafts/change';
import type { Draft } from '../store/drafts';
import type { DraftChange } from '../store/steps';
import type { Workspace } from '../store/workspace';

/** What is to become of one node's draft. */
export interface Target extends DraftChange {
  readonly place: number;
  readonly inForce: NodePolicy;
  /** Whether it could not be pushed as it would be. */
  readonly isFaulty: boolean;
}

interface Made extends Pick<DraftChange, 'node' | 'before'> {
  readonly inForce: Base;
  readonly policy: DraftPolicy;
}

/** Who asks, and how what is asked is meant. */
export interface Asking {
  readonly choices: ImportChoices;
  /** The file's name; null: a person asks. */
  readonly source: string | null;
}

/** Works out what is asked for, node by node, on what was there as the finder was made. */
export interface TargetFinder {
  /** Null where all is so already. */
  readonly find: (place: number, wish: NodeWish, asking: Asking) => Target | null;
  readonly inForceAt: (node: string) => Base;
}

export function createTargetFinder(workspace: Workspace, tree: Pick<TreeShape, 'ids' | 'parents'>): TargetFinder {
  const { drafts, policies } = workspace;
  const inForceAt = policies.reader();
  const drafted = new Set(drafts.nodes());
  const inherited = inheritance(inForceAt, tree);
  const savedAt = new Date().toISOString();

  const draftFor = (target: Made, source: string | null): DraftChange['after'] => {
    const { node, before, inForce, policy: after } = target;
    const base = before?.base ?? inForce;
    const draft = { node, base, policy: after, savedAt, isMerged: false, refused: null, source };
    if (before) return settled(workspace, draft);
    return policiesEqual(policyOf(after), inForce.policy) ? null : draft;
  };

  /** What comes from a file alone was checked, but for lists that are empty. */
  const isFaultyAfter = ({ node, policy }: Draft, isChecked: boolean): boolean =>
    isChecked ? hasEmptyList(policyOf(policy)) : drafts.isFaulty({ node, policy });

  return {
    inForceAt,
    find: (place, wish, { choices, source }) => {
      const node = tree.ids[place] ?? '';
      const before = drafted.has(node) ? drafts.get(node) : null;
      const inForce = inForceAt(node);
      const stands = before?.policy ?? draftOf(inForce.policy);
      const policy = applyWish({ policy: stands, inherited: inherited(place) }, wish, choices);
      if (HOPS.every((hop) => isSameHop(policy[hop], stands[hop]))) return null;
      const after = draftFor({ node, before, inForce, policy }, source);
      if (!before && !after) return null;
      return {
        place,
        node,
        before,
        after,
        inForce: inForce.policy,
        isFaulty: after !== null && isFaultyAfter(after, source !== null && before === null),
      };
    },
  };
}

/** Whether a draft's hop is the same to the letter, lists that are set aside included. */
function isSameHop(one: DraftHop, other: DraftHop): boolean {
  return (
    one.mode === other.mode && isSameList(one.senders, other.senders) && isSameList(one.recipients, other.recipients)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((entry, at) => entry === other[at]));
}

/** Whether a list is empty that must not be. */
function hasEmptyList(policy: NodePolicy): boolean {
  const isEmpty = (setting: HopSetting): boolean =>
    setting.mode === 'requiredFor' && (setting.senders.length === 0 || setting.recipients.length === 0);
  return HOPS.some((hop) => isEmpty(policy[hop]));
}

/** What the hops of a place inherit; worked out once a parent. */
function inheritance(
  inForceAt: (node: string) => Base,
  { ids, parents }: Pick<TreeShape, 'ids' | 'parents'>,
): (place: number) => Readonly<Record<Hop, HopPolicy>> {
  const known = new Map<number, Readonly<Record<Hop, HopPolicy>>>();
  return (place) => {
    const parent = parents[place] ?? -1;
    let found = known.get(parent);
    if (!found) {
      const path: string[] = [];
      for (let at = parent; at >= 0; at = parents[at] ?? -1) path.unshift(ids[at] ?? '');
      const along = path.map((id) => inForceAt(id).policy);
      const hopOf = (hop: Hop): HopPolicy => effectiveAlong(along.map((policy) => policy[hop])).policy;
      known.set(parent, (found = { incoming: hopOf('incoming'), delivery: hopOf('delivery') }));
    }
    return found;
  };
}
