import type { ListFinding, ListName, Severity } from '../../shared/findings/finding';
import { checkRecipients, checkSenders, type CheckContext } from '../../shared/findings/lists';
import type { DraftHop } from '../../shared/policy/draft';

/** What there is to say about a list. */
export interface CheckedList {
  readonly findings: readonly ListFinding[];
  /** The gravest finding of each entry that has one; under null, of the list as a whole. */
  readonly gravest: ReadonlyMap<number | null, ListFinding>;
  /** Entries, or the list as a whole, whose gravest finding is of that severity. */
  readonly errors: number;
  readonly warnings: number;
}

const CHECKS = { senders: checkSenders, recipients: checkRecipients };

/** A check a list: the card, its lists and the save line all ask for it, of ten thousand entries too. */
const kept: Readonly<Record<ListName, WeakMap<readonly string[], CheckedList & { readonly context: CheckContext }>>> = {
  senders: new WeakMap(),
  recipients: new WeakMap(),
};

export function findingsOf(list: ListName, entries: readonly string[], context: CheckContext): readonly ListFinding[] {
  return CHECKS[list](entries, context);
}

export function checked(list: ListName, entries: readonly string[], context: CheckContext): CheckedList {
  const before = kept[list].get(entries);
  if (before && isSame(before.context, context)) return before;
  const findings = findingsOf(list, entries, context);
  const gravest = new Map<number | null, ListFinding>();
  for (const finding of findings) if (!gravest.has(finding.index)) gravest.set(finding.index, finding);
  const count = (wanted: Severity): number =>
    [...gravest.values()].filter(({ severity }) => severity === wanted).length;
  const result = { findings, gravest, errors: count('error'), warnings: count('warning'), context };
  kept[list].set(entries, result);
  return result;
}

/** Errors that keep a hop's draft from being pushed. */
export function errorsOf({ mode, senders, recipients }: DraftHop, context: CheckContext): number {
  if (mode !== 'requiredFor') return 0;
  return checked('senders', senders, context).errors + checked('recipients', recipients, context).errors;
}

function isSame(a: CheckContext, b: CheckContext): boolean {
  return a.nodeDomain === b.nodeDomain && a.anySender === b.anySender && a.now === b.now;
}
