import type { PlanState } from '../../messages/plan';
import type { Strictness } from '../../policy/strictness';
import { t } from '../../text/text';

/** What a push would do, and what it leaves behind. */
export interface Totals {
  /** Of each change that would be pushed. */
  readonly effects: readonly Strictness[];
  /** Why each other draft would not. */
  readonly held: readonly (PlanState | 'takenOut')[];
  readonly reached: number;
}

const EFFECTS = ['tightens', 'loosens', 'mixed', 'same'] as const satisfies readonly Strictness[];

/** "41 changes reach 1,208 domains: 37 tighten, 4 loosen.", and a sentence of what is held back, where anything is. */
export function totalsText({ effects, held, reached }: Totals): readonly string[] {
  const told = EFFECTS.flatMap((effect) => {
    const count = effects.filter((each) => each === effect).length;
    return count > 0 ? [t(`planExport/${effect}`, { count })] : [];
  });
  const pushed = t('planExport/totals', {
    count: effects.length,
    reached: t('planExport/reached', { count: reached }),
    effects: t('planExport/effects', { list: told.join(', ') }),
  });
  return held.length === 0 ? [pushed] : [pushed, heldText(held)];
}

function heldText(held: Totals['held']): string {
  const counts = new Map<Totals['held'][number], number>();
  for (const state of held) counts.set(state, (counts.get(state) ?? 0) + 1);
  const states = [...counts].map(([state, count]) => t(`planExport/heldAs/${state}`, { count }));
  return t('planExport/held', { count: held.length, states: states.join(', ') });
}
