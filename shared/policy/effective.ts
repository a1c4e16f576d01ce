import { DEFAULT_HOP_POLICY, type HopPolicy, type HopSetting } from './policy';

/** A hop policy with where it comes from: a place in the path walked, or null for the default that the root inherits. */
export interface Effective {
  readonly policy: HopPolicy;
  readonly from: number | null;
}

/** What is in force at the end of a path of settings (root first): the nearest one that does not inherit. */
export function effectiveAlong(path: readonly HopSetting[]): Effective {
  for (let from = path.length - 1; from >= 0; from--) {
    const setting = path[from];
    if (setting && setting.mode !== 'inherit') return { policy: setting, from };
  }
  return { policy: DEFAULT_HOP_POLICY, from: null };
}
