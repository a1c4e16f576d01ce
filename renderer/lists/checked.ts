import type { ListFinding, ListName, Severity } from '../../shared/findings/finding';
import { checkRecipients, checkSenders, type CheckContext } from '../../shared/findings/lists';
import { fillEntry, hasPlaceholder } from '../../shared/templates/placeholders';
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
const kept: Readonly<Record<ListName, WeakMap<readonly string[], CheckedList & { readonly context: ListContext }>>> = {
  senders: new WeakMap(),
  recipients: new WeakMap(),
};

/** What a list is checked for in the window. */
export interface ListContext extends CheckContext {
  /** Whether it is a template's, whose entries may have placeholders in them. */
  readonly isTemplate?: boolean;
}

export function findingsOf(list: ListName, entries: readonly string[], context: ListContext): readonly ListFinding[] {
  const { isTemplate, ...rest } = context;
  if (!isTemplate || !entries.some(hasPlaceholder)) return CHECKS[list](entries, rest);
  const filled = entries.map((entry) => fillEntry(entry, SAMPLE) ?? entry);
  // What would be said of the sample, and what would put it into the list, is not said of the entry.
  return CHECKS[list](filled, rest).flatMap((finding) => {
    const { index } = finding;
    const entry = index === null ? '' : (entries[index] ?? '');
    if (index === null || !hasPlaceholder(entry)) return [finding];
    const { fix: _, ...said } = finding;
    return said.severity === 'error' ? [{ ...said, entry }] : [];
  });
}

const SAMPLE = { domain: 'example.com', customer: 'customer' };

export function checked(list: ListName, entries: readonly string[], context: ListContext): CheckedList {
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
export function errorsOf({ mode, senders, recipients }: DraftHop, context: ListContext): number {
  if (mode !== 'requiredFor') return 0;
  return checked('senders', senders, context).errors + checked('recipients', recipients, context).errors;
}

function isSame(a: ListContext, b: ListContext): boolean {
  return (
    a.isTemplate === b.isTemplate && a.nodeDomain === b.nodeDomain && a.anySender === b.anySender && a.now === b.now
  );
}
