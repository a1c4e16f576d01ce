import { t } from '../../shared/text/text';
import type { ModeCounts } from '../../shared/tree/coverage';

/** As they stand in a bar, the strictest first. */
export const MODES = ['required', 'requiredFor', 'automatic'] as const;

const COLORS = {
  required: 'var(--hop-required)',
  requiredFor: 'var(--hop-required-for)',
  automatic: 'var(--hop-automatic)',
} as const;

/** A stack of bars: how many domains have each mode. */
export function modeSeries(rows: readonly ModeCounts[]) {
  return MODES.map((mode) => ({
    id: mode,
    stack: 'modes',
    label: t(`dashboard/mode/${mode}`),
    color: COLORS[mode],
    data: rows.map((counts) => counts[mode]),
  }));
}

/** Beside it in words: what is drawn is drawn for the eye alone. */
export const CHART = {
  hideLegend: true,
  skipAnimation: true,
  disableAxisListener: true,
  disableKeyboardNavigation: true,
} as const;
