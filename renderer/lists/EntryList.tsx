import { useCallback, useId, useMemo, useState } from 'react';
import { readEntries } from '../../shared/address/split';
import type { ListName } from '../../shared/findings/finding';
import { t } from '../../shared/text/text';
import { checked, findingsOf, type CheckedList, type ListContext } from './checked';
import { ChipBox } from './ChipBox';
import { fixed, removeAt, takeText, unwrappedText, type Edit } from './edits';
import { FindingList } from './FindingList';
import { FreeText } from './FreeText';
import { useFreeText } from './freeTextStore';
import styles from './lists.module.css';
import { ListSearch } from './ListSearch';
import { ListTools } from './ListTools';
import { Said } from './Said';
import { useEntryFocus } from './useChipFocus';
import { useSaying } from './useSaying';

interface EntryListProps {
  readonly list: ListName;
  readonly entries: readonly string[];
  readonly context: ListContext;
  readonly disabled: boolean;
  /** Nothing in it is nothing wrong: what is to join other lists. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (entries: readonly string[]) => void;
}

/** A list: its chips or its text, its tools, and what there is to say about it. Nothing typed is thrown away. */
export function EntryList({ list, entries, context, disabled, mayBeEmpty = false, onChange }: EntryListProps) {
  const ids = { label: useId(), field: useId(), hint: useId() };
  const label = t(`lists/${list}`);
  const isFreeText = useFreeText(({ isFreeText }) => isFreeText);
  const [query, setQuery] = useState<string | null>(null);
  const shown = useMemo(() => placesOf(entries, query ?? ''), [entries, query]);
  const { focus, send, note } = useEntryFocus();
  const { said, say, sayEdit, undone } = useSaying(entries);
  const { nodeDomain, anySender, now, isTemplate = false } = context;
  const check = useCallback(
    (some: readonly string[]) => findingsOf(list, some, { nodeDomain, anySender, now, isTemplate }),
    [list, nodeDomain, anySender, now, isTemplate],
  );
  const { findings, gravest, errors, warnings } =
    mayBeEmpty && entries.length === 0 ? FINE : checked(list, entries, context);

  const apply = (edit: Edit): void => {
    sayEdit(edit);
    onChange(edit.entries);
  };
  const take = (place: number, instead: number, text: string): void =>
    apply(takeText(entries, place, instead, text, (some) => checked(list, some, context)));
  const takeAll = (text: string): void => {
    const tokens = readEntries(text);
    const next = tokens.map((token) => token.text);
    if (isEqual(next, entries)) return;
    const unwrapped = unwrappedText(tokens);
    const count = countText(list, next.length, checked(list, next, context));
    apply({ entries: next, said: `${count}. ${unwrapped}`, isLoud: unwrapped !== '' });
  };

  return (
    <div role="group" aria-labelledby={ids.label}>
      <div className={styles.head}>
        <label id={ids.label} htmlFor={ids.field}>
          {label}
        </label>
        <span className={styles.count}>{countText(list, entries.length, { errors, warnings })}</span>
      </div>
      {query !== null && !isFreeText && (
        <ListSearch
          label={label}
          query={query}
          found={shown.length}
          total={entries.length}
          onQuery={setQuery}
          onClose={() => {
            setQuery(null);
            send(focus.index);
          }}
        />
      )}
      {isFreeText ? (
        <FreeText
          id={ids.field}
          describedBy={ids.hint}
          entries={entries}
          isWrong={errors > 0}
          disabled={disabled}
          focus={focus}
          onText={takeAll}
        />
      ) : (
        <ChipBox
          fieldId={ids.field}
          label={label}
          describedBy={ids.hint}
          entries={entries}
          shown={shown}
          gravest={gravest}
          isWrong={errors > 0}
          disabled={disabled}
          focus={focus}
          onFocusAt={send}
          onFocusSeen={note}
          onAdd={(text) => {
            if (query !== null) setQuery('');
            take(entries.length, 0, text);
          }}
          onEdit={(index, text) => take(index, 1, text)}
          onRemove={(index) => apply(removeAt(entries, index))}
        />
      )}
      <div className={styles.foot}>
        <p id={ids.hint} className={styles.hint}>
          {t(`lists/${list}Hint`)}
        </p>
        <ListTools
          list={list}
          entries={entries}
          findings={findings}
          isSearching={query !== null}
          disabled={disabled}
          onSearch={() => setQuery(query === null ? '' : null)}
          onEdit={apply}
          onSay={say}
        />
      </div>
      <Said said={said} onUndo={undone && !disabled ? () => apply(undone) : null} />
      <FindingList
        label={label}
        entries={entries}
        findings={findings}
        disabled={disabled}
        check={check}
        onFixed={(result) => apply(fixed(result))}
        onShow={(index) => {
          if (query !== null) setQuery('');
          send(index);
        }}
      />
    </div>
  );
}

const FINE: CheckedList = { findings: [], gravest: new Map(), errors: 0, warnings: 0 };

function placesOf(entries: readonly string[], query: string): readonly number[] {
  const wanted = query.trim().toLowerCase();
  return [...entries.keys()].filter((index) => wanted === '' || entries[index]?.toLowerCase().includes(wanted));
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/** "12 senders, 3 with errors". */
function countText(
  list: ListName,
  count: number,
  { errors, warnings }: Pick<CheckedList, 'errors' | 'warnings'>,
): string {
  const all = t(list === 'senders' ? 'lists/senderCount' : 'lists/recipientCount', { count });
  if (count === 0) return all;
  if (errors > 0) return t('lists/countWithErrors', { all, count: errors });
  return warnings > 0 ? t('lists/countWithWarnings', { all, count: warnings }) : all;
}
