import { readEntries, type Token } from '../../shared/address/split';
import type { ListFinding } from '../../shared/findings/finding';
import type { FixedList } from '../../shared/findings/fix';
import { findingText, t } from '../../shared/text/text';
import type { CheckedList } from './checked';

/** What a list becomes, and what is said of it. */
export interface Edit {
  readonly entries: readonly string[];
  readonly said: string;
  /** Worth a look and an undo, not only a word to a screen reader. */
  readonly isLoud: boolean;
}

type Check = (entries: readonly string[]) => CheckedList;

/** Puts the entries of a text in the place of some that are there (of none, to add). */
export function takeText(entries: readonly string[], place: number, instead: number, text: string, check: Check): Edit {
  const tokens = readEntries(text);
  const taken = tokens.map((token) => token.text);
  const next = [...entries.slice(0, place), ...taken, ...entries.slice(place + instead)];
  const unwrapped = unwrappedText(tokens);
  const said =
    taken.length === 0 ? removedText(entries.slice(place, place + instead)) : takenText(taken, place, check(next));
  return {
    entries: next,
    said: `${said} ${unwrapped}`,
    isLoud: unwrapped !== '' || taken.length !== 1,
  };
}

/** What came in, and what is wrong with it: of a single entry in words, of several in numbers. */
function takenText(taken: readonly string[], place: number, { gravest }: CheckedList): string {
  const findings = taken.flatMap((_, at) => gravest.get(place + at) ?? []);
  if (taken.length === 1) {
    const said = findings.map((finding) => `${t(`severity/${finding.severity}`)}: ${findingText(finding)}`);
    return [t('lists/addedOne', { entry: taken[0] }), ...said].join(' ');
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const added = t('lists/added', { count: taken.length });
  return errors > 0 ? `${added} ${t('lists/addedWithErrors', { count: errors })}` : added;
}

function removedText(removed: readonly string[]): string {
  return t('lists/removed', { entry: removed.join(', ') });
}

/** What was taken off around entries. */
export function unwrappedText(tokens: readonly Token[]): string {
  const wrapped = tokens.filter(({ notes }) => notes.length > 0);
  const [first] = wrapped;
  if (!first) return '';
  const notes = [...new Set(wrapped.flatMap((token) => token.notes))].map((note) => t(`lists/${note}`)).join(', ');
  return t('lists/takenAs', { count: wrapped.length, entry: first.text, notes });
}

export function removeAt(entries: readonly string[], index: number): Edit {
  return {
    entries: entries.toSpliced(index, 1),
    said: removedText(entries.slice(index, index + 1)),
    isLoud: true,
  };
}

export function removeRepeats(entries: readonly string[], findings: readonly ListFinding[]): Edit {
  const repeats = repeatsIn(findings);
  return {
    entries: entries.filter((_, index) => !repeats.has(index)),
    said: t('lists/repeatsRemoved', { count: repeats.size }),
    isLoud: true,
  };
}

export function repeatsIn(findings: readonly ListFinding[]): ReadonlySet<number | null> {
  return new Set(findings.filter(({ code }) => code === 'entry.repeated').map(({ index }) => index));
}

/** Applies the fixes of some findings, one an entry. */
export function fixThese(entries: readonly string[], findings: readonly ListFinding[]): FixedList {
  const fixes = new Map(findings.flatMap(({ index, fix }) => (fix ? [[index, fix.replacement] as const] : [])));
  const removed = [...fixes.values()].filter((replacement) => replacement === null).length;
  return {
    list: entries.flatMap((entry, index) => {
      const replacement = fixes.get(index);
      return replacement === null ? [] : [replacement ?? entry];
    }),
    changed: fixes.size - removed,
    removed,
  };
}

export function fixed({ list, ...counts }: FixedList): Edit {
  return { entries: list, said: t('lists/fixed', { what: fixText(counts) }), isLoud: true };
}

/** What fixes do: "12 changed, 3 removed". */
export function fixText({ changed, removed }: Omit<FixedList, 'list'>): string {
  return [
    changed > 0 ? t('lists/fixChanges', { count: changed }) : '',
    removed > 0 ? t('lists/fixRemoves', { count: removed }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
