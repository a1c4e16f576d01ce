import { settingsEqual } from '../policy/equal';
import {
  DEFAULT_HOP_POLICY,
  HOPS,
  type Hop,
  type HopMode,
  type HopPolicy,
  type HopSetting,
  type NodePolicy,
} from '../policy/policy';
import { combineStrictness, compareStrictness, type Strictness } from '../policy/strictness';
import { codeOfMode, DOMAIN_KIND, modeOfCode, type TreeColumns } from '../tree/columns';
import { decidingPlaces } from '../tree/effectiveTree';

/** A policy that is to be set at a place of the tree, at most one a place. */
export interface Change {
  readonly place: number;
  readonly before: NodePolicy;
  readonly after: NodePolicy;
}

/** What a change does, all changes made together. */
export interface Impact {
  /** By hop; null where the change leaves the hop as it is. */
  readonly incoming: Strictness | null;
  readonly delivery: Strictness | null;
  /** Both hops together. */
  readonly strictness: Strictness;
  /** Domains for which other mail is refused afterwards and that this change has a part in, the node itself included. */
  readonly reach: number;
}

export interface PlanImpact {
  /** In the order of the changes. */
  readonly impacts: readonly Impact[];
  /** Domains that feel any of the changes, each counted once. */
  readonly reached: number;
}

type SettingAt = (place: number, hop: Hop) => HopSetting;

/** What changes do when they are made together. `settingAt` says what is set in force at a place. Places are of the tree. */
export function impactOf(tree: TreeColumns, settingAt: SettingAt, changes: readonly Change[]): PlanImpact {
  const compare = HOPS.map((hop) => compareHop(tree, settingAt, changes, hop));
  const reach = new Int32Array(changes.length);
  const countedFor = new Int32Array(changes.length).fill(-1);
  let reached = 0;
  for (let domain = 0; domain < tree.kinds.length && changes.length > 0; domain++) {
    if (tree.kinds[domain] !== DOMAIN_KIND) continue;
    let isReached = false;
    for (const { feels, causesOf } of compare) {
      if (!feels(domain)) continue;
      isReached = true;
      for (const change of causesOf(domain)) {
        if (countedFor[change] !== domain) reach[change] = (reach[change] ?? 0) + 1;
        countedFor[change] = domain;
      }
    }
    if (isReached) reached++;
  }
  const impacts = changes.map((change, index) => {
    const [incoming = null, delivery = null] = HOPS.map((hop, at) =>
      settingsEqual(change.before[hop], change.after[hop]) ? null : (compare[at]?.strictnessAt(change.place) ?? null),
    );
    const strictness = combineStrictness([incoming ?? 'same', delivery ?? 'same']);
    return { incoming, delivery, strictness, reach: reach[index] ?? 0 };
  });
  return { impacts, reached };
}

/** The places of the domains that feel one of the changes, when all are made. */
export function reachedPlaces(
  tree: TreeColumns,
  settingAt: SettingAt,
  changes: readonly Change[],
  index: number,
): number[] {
  const compare = HOPS.map((hop) => compareHop(tree, settingAt, changes, hop));
  const start = changes[index]?.place ?? 0;
  const end = start + (tree.sizes[start] ?? 1);
  const places: number[] = [];
  for (let at = start; at < end; at++) {
    if (tree.kinds[at] !== DOMAIN_KIND) continue;
    if (compare.some(({ feels, causesOf }) => feels(at) && causesOf(at).includes(index))) places.push(at);
  }
  return places;
}

export interface Tightened {
  readonly place: number;
  /** What is in force there afterwards. */
  readonly mode: 'required' | 'requiredFor';
  /** The changes that have a part in it, by place in their order. */
  readonly causes: readonly number[];
}

/** The domains at which a hop refuses mail that it takes now, when all changes are made. */
export function tightenedDomains(
  tree: TreeColumns,
  settingAt: SettingAt,
  changes: readonly Change[],
  hop: Hop,
): Tightened[] {
  const { strictnessAt, modeAfter, causesOf } = compareHop(tree, settingAt, changes, hop);
  const tightened: Tightened[] = [];
  for (let place = 0; place < tree.kinds.length && changes.length > 0; place++) {
    if (tree.kinds[place] !== DOMAIN_KIND) continue;
    const strictness = strictnessAt(place);
    if (strictness !== 'tightens' && strictness !== 'mixed') continue;
    const mode = modeAfter(place);
    if (mode === 'required' || mode === 'requiredFor') tightened.push({ place, mode, causes: causesOf(place) });
  }
  return tightened;
}

const NONE = -1;

interface Comparison {
  /** What becomes of the mail of a node. */
  readonly strictnessAt: (place: number) => Strictness;
  readonly feels: (place: number) => boolean;
  /** What is in force at a place afterwards. */
  readonly modeAfter: (place: number) => HopMode;
  /** The changes between a place and what decided or decides there. */
  readonly causesOf: (place: number) => number[];
}

function compareHop(tree: TreeColumns, settingAt: SettingAt, changes: readonly Change[], hop: Hop): Comparison {
  const changeAt = new Int32Array(tree.parents.length).fill(NONE);
  const modesAfter = tree[hop].slice();
  changes.forEach(({ place, before, after }, index) => {
    modesAfter[place] = codeOfMode(after[hop].mode);
    if (!settingsEqual(before[hop], after[hop])) changeAt[place] = index;
  });
  const decided = decidingPlaces(tree.parents, tree[hop]);
  const decides = decidingPlaces(tree.parents, modesAfter);
  // Thousands of domains share what decides for them.
  const known = new Map<number, Strictness>();

  const strictnessAt = (place: number): Strictness => {
    const [before, after] = [decided[place] ?? -1, decides[place] ?? -1];
    const changed = changeAt[after] ?? NONE;
    if (before === after && changed === NONE) return 'same';
    const key = (before + 1) * (tree.parents.length + 1) + after + 1;
    let strictness = known.get(key);
    if (strictness === undefined) {
      const change = changes[changed];
      const next = change ? change.after[hop] : settingOf(settingAt, after, hop);
      strictness = compareStrictness(asPolicy(settingOf(settingAt, before, hop)), asPolicy(next));
      known.set(key, strictness);
    }
    return strictness;
  };

  return {
    strictnessAt,
    feels: (place) => strictnessAt(place) !== 'same',
    modeAfter: (place) => modeOfCode(modesAfter[decides[place] ?? NONE]),
    causesOf: (from) => {
      const top = Math.min(decided[from] ?? -1, decides[from] ?? -1);
      const causes: number[] = [];
      for (let place = from; place >= Math.max(0, top); place = tree.parents[place] ?? -1) {
        const change = changeAt[place] ?? NONE;
        if (change !== NONE) causes.push(change);
      }
      return causes;
    },
  };
}

function settingOf(settingAt: SettingAt, place: number, hop: Hop): HopSetting {
  return place < 0 ? DEFAULT_HOP_POLICY : settingAt(place, hop);
}

/** What decides does not inherit. */
function asPolicy(setting: HopSetting): HopPolicy {
  return setting.mode === 'inherit' ? DEFAULT_HOP_POLICY : setting;
}
