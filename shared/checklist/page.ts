import { joinEntries } from '../address/split';
import type { ListName } from '../findings/finding';
import type { ChecklistItem } from '../messages/checklist';
import { diffPolicies, type ListDiff } from '../policy/diff';
import { HOPS, type Hop, type HopPolicy } from '../policy/policy';

/** What is done about one hop in the service's page. */
export interface PageHop {
  readonly hop: Hop;
  /** Whether it is to become another than it was. */
  readonly isChanged: boolean;
  /** Nothing of its own is set: `setting` is what that comes to, for a page on which one has to choose. */
  readonly isInherited: boolean;
  readonly setting: HopPolicy;
  /** The boxes to fill; none where the option has none. */
  readonly boxes: readonly PageBox[];
}

export interface PageBox {
  readonly list: ListName;
  readonly entries: readonly string[];
  /** The whole box, in the page's separators. */
  readonly text: string;
  /** Against what was in force. */
  readonly diff: ListDiff;
}

const NO_DIFF: ListDiff = { added: [], removed: [] };
const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];

/** What to choose and to paste in a node's page: both hops, as the page has both and one Save. */
export function pageHops({
  before,
  after,
  inherited,
}: Pick<ChecklistItem, 'before' | 'after' | 'inherited'>): PageHop[] {
  const diffs = diffPolicies(before, after);
  return HOPS.map((hop) => {
    const diff = diffs.find((each) => each.hop === hop);
    const own = after[hop];
    const setting = own.mode === 'inherit' ? inherited[hop] : own;
    return {
      hop,
      isChanged: diff !== undefined,
      isInherited: own.mode === 'inherit',
      setting,
      boxes:
        setting.mode === 'requiredFor'
          ? LISTS.map((list) => ({
              list,
              entries: setting[list],
              text: joinEntries(setting[list]),
              diff: (own.mode === 'inherit' ? undefined : diff?.[list]) ?? NO_DIFF,
            }))
          : [],
    };
  });
}
