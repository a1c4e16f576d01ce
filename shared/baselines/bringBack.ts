import { settingsEqual } from '../policy/equal';
import { DEFAULT_HOP_POLICY, HOPS, type HopSetting } from '../policy/policy';
import { fillSetting } from '../templates/placeholders';
import type { TemplatePolicy } from '../templates/template';
import { type Agreed, AGREEMENT, type Agreement } from './agreement';

/**
 * What is to be set so that nodes are again as agreed, by place: the least that does it. A node that would inherit what is agreed
 * inherits it. `settingAt` says what stands at each node by now, drafts as they are. Only `wanted` places are changed.
 */
export function bringBack(
  agreed: Agreed,
  agreement: Agreement,
  wanted: ReadonlySet<number>,
): Map<number, TemplatePolicy> {
  const { tree, settingAt, valuesAt, baselines } = agreed;
  const byPlace = new Map(baselines.map(({ place, policy }) => [place, policy]));
  const changes = new Map<number, TemplatePolicy>();
  for (const hop of HOPS) {
    const inForce: HopSetting[] = [];
    for (let at = 0; at < tree.ids.length; at++) {
      const parent = tree.parents[at] ?? -1;
      const inherited = parent < 0 ? DEFAULT_HOP_POLICY : (inForce[parent] ?? DEFAULT_HOP_POLICY);
      const own = settingAt(at, hop);
      const effective = own.mode === 'inherit' ? inherited : own;
      inForce[at] = effective;
      const isExcepted = ((agreement.codes[at] ?? 0) & AGREEMENT.excepted) !== 0;
      const policy = byPlace.get(agreement.baselineAt[at] ?? -1);
      if (!policy || isExcepted || !wanted.has(at)) continue;
      const wish = policy[hop];
      const aim = wish && fillSetting(wish, valuesAt(at));
      if (!aim || aim.mode === 'inherit' || settingsEqual(aim, effective)) continue;
      const setting: HopSetting = settingsEqual(aim, inherited) ? { mode: 'inherit' } : aim;
      inForce[at] = aim;
      changes.set(at, { ...(changes.get(at) ?? { incoming: null, delivery: null }), [hop]: setting });
    }
  }
  return changes;
}
