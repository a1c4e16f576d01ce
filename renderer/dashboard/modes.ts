/** As they stand in a bar, the strictest first. */
export const MODES = ['required', 'requiredFor', 'automatic'] as const;

/** Their colours (colors.css). */
export const COLORS = {
  required: '--hop-required',
  requiredFor: '--hop-required-for',
  automatic: '--hop-automatic',
} as const;
