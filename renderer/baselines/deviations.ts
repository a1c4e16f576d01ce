import { AGREEMENT, deviatesFrom } from '../../shared/baselines/agreement';
import type { Baseline, Baselines } from '../../shared/messages/templates';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { modeOfCode, type TreeColumns } from '../../shared/tree/columns';

/** The places that deviate, in the tree's order. */
export function deviatingPlaces({ agreement }: Baselines): Int32Array {
  const places = new Int32Array(agreement.length);
  let count = 0;
  agreement.forEach((code, at) => {
    if (deviatesFrom(code)) places[count++] = at;
  });
  return places.slice(0, count);
}

/** The baselines by the place of their node. */
export function byPlace({ baselines, baselineAt }: Baselines, tree: TreeColumns): ReadonlyMap<number, Baseline> {
  const known = new Map(baselines.map((baseline) => [baseline.node, baseline]));
  return new Map(
    [...new Set(baselineAt)].flatMap((at) => {
      const baseline = known.get(tree.ids[at] ?? '');
      return baseline ? [[at, baseline] as const] : [];
    }),
  );
}

/** What is in force at a hop that is not as agreed, and what is agreed: "Automatic, agreed Required". */
export function differenceText(
  code: number,
  hop: Hop,
  inForce: number | undefined,
  baseline: Baseline | undefined,
): string {
  if ((code & AGREEMENT[hop]) === 0) return t('baselines/fits');
  const is = modeOfCode(inForce);
  const agreed = baseline?.template.policy[hop]?.mode ?? is;
  if (is === agreed) return t('baselines/differsLists', { inForce: t(`mode/${is}`) });
  return t('baselines/differs', { inForce: t(`mode/${is}`), agreed: t(`mode/${agreed}`) });
}
