import { settingsEqual } from '../policy/equal';
import { DEFAULT_HOP_POLICY, HOPS, type Hop, type HopSetting } from '../policy/policy';
import { fillSetting, hasPlaceholders, type PlaceholderValues } from '../templates/placeholders';
import type { TemplatePolicy } from '../templates/template';
import type { TreeColumns } from '../tree/columns';
import { decidingPlaces } from '../tree/effectiveTree';

/** A template as what is agreed for a node and all below it, down to the next node that has a baseline of its own. */
export interface PlacedBaseline {
  readonly place: number;
  readonly policy: TemplatePolicy;
}

/** What is known of how a node stands to its baseline, added up. */
export const AGREEMENT = { hasBaseline: 1, incoming: 2, delivery: 4, excepted: 8 } as const;

/** Whether what is in force at a node is not what was agreed, and nothing excepts it. */
export function deviatesFrom(agreement: number | undefined): boolean {
  const code = agreement ?? 0;
  return (code & AGREEMENT.excepted) === 0 && (code & (AGREEMENT.incoming | AGREEMENT.delivery)) !== 0;
}

/** What is looked at to tell who deviates. Places are of the tree. */
export interface Agreed {
  readonly tree: TreeColumns;
  /** What is set in force at a place. */
  readonly settingAt: (place: number, hop: Hop) => HopSetting;
  readonly valuesAt: (place: number) => PlaceholderValues;
  readonly baselines: readonly PlacedBaseline[];
  /** Places that are excepted, each with all below it. */
  readonly excepted: readonly number[];
}

export interface Agreement {
  /** AGREEMENT, by place. */
  readonly codes: Uint8Array;
  /** The place of the node whose baseline it is; -1 for none. */
  readonly baselineAt: Int32Array;
}

/**
 * How every node stands to its baseline. What is agreed is what shall be in force, set at the node or inherited. A hop that the
 * template leaves as it is, or has inherited, is agreed on whatever it is; so is a node for which a placeholder stands for nothing.
 */
export function agreementOf(agreed: Agreed): Agreement {
  const { tree, baselines, excepted } = agreed;
  const count = tree.ids.length;
  const codes = new Uint8Array(count);
  const baselineAt = new Int32Array(count).fill(-1);
  if (baselines.length === 0) return { codes, baselineAt };
  const byPlace = new Map(baselines.map((baseline) => [baseline.place, baseline]));
  const isExcepted = new Set(excepted);
  const differs = HOPS.map((hop) => comparisonOf(agreed, hop));
  for (let at = 0; at < count; at++) {
    const parent = tree.parents[at] ?? -1;
    const from = byPlace.has(at) ? at : parent < 0 ? -1 : (baselineAt[parent] ?? -1);
    const inherited = parent < 0 ? 0 : (codes[parent] ?? 0) & AGREEMENT.excepted;
    let code = isExcepted.has(at) ? AGREEMENT.excepted : inherited;
    const baseline = byPlace.get(from);
    if (baseline) {
      code |= AGREEMENT.hasBaseline;
      if (differs[0]?.(baseline, at)) code |= AGREEMENT.incoming;
      if (differs[1]?.(baseline, at)) code |= AGREEMENT.delivery;
    }
    baselineAt[at] = from;
    codes[at] = code;
  }
  return { codes, baselineAt };
}

/** Whether what is in force at a place is other than agreed. Thousands of domains share what decides: it is compared once. */
function comparisonOf({ tree, settingAt, valuesAt }: Agreed, hop: Hop): (of: PlacedBaseline, at: number) => boolean {
  const decides = decidingPlaces(tree.parents, tree[hop]);
  const known = new Map<string, boolean>();
  const isOther = (wanted: HopSetting | null, at: number): boolean => {
    if (!wanted || wanted.mode === 'inherit') return false;
    const place = decides[at] ?? -1;
    return !settingsEqual(wanted, place < 0 ? DEFAULT_HOP_POLICY : settingAt(place, hop));
  };
  return (baseline, at) => {
    const { policy, place } = baseline;
    const setting = policy[hop];
    if (setting && hasPlaceholders(setting)) return isOther(fillSetting(setting, valuesAt(at)), at);
    const key = `${place} ${decides[at] ?? -1}`;
    let other = known.get(key);
    if (other === undefined) known.set(key, (other = isOther(setting, at)));
    return other;
  };
}
