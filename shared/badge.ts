/** What can be told beside an icon of 16 pixels: up to nine drafts by their number. */
export const BADGES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9+'] as const;
export type BadgeName = (typeof BADGES)[number];

/** The badge for so many drafts; null for none. */
export function badgeName(drafts: number): BadgeName | null {
  return drafts <= 0 ? null : (BADGES[Math.min(drafts, BADGES.length) - 1] ?? null);
}
