import { useId, useState } from 'react';
import { splitEntries, unwrapEntry } from '../../shared/address/split';
import type { ListFinding } from '../../shared/findings/finding';
import { t } from '../../shared/text/text';
import { Chip } from './Chip';
import { FindingList } from './FindingList';
import styles from './lists.module.css';
import { useChipKeys } from './useChipKeys';

/** Chips shown before a person asks for all of them. */
const FIRST_SHOWN = 200;

interface EntryListProps {
  readonly label: string;
  readonly hint: string;
  readonly count: string;
  readonly entries: readonly string[];
  readonly findings: readonly ListFinding[];
  readonly disabled: boolean;
  readonly onChange: (entries: readonly string[]) => void;
}

/**
 * A list as chips with a field behind them. What is typed or pasted becomes chips at the service's own separators;
 * nothing typed is thrown away, right or wrong.
 */
export function EntryList({ label, hint, count, entries, findings, disabled, onChange }: EntryListProps) {
  const ids = { label: useId(), hint: useId() };
  const [typed, setTyped] = useState('');
  const [isAll, setAll] = useState(false);
  const shown = isAll ? entries : entries.slice(0, FIRST_SHOWN);
  const findingAt = new Map(findings.map((finding) => [finding.index, finding]));
  const { box, field, focusChip, onChipKey } = useChipKeys();

  const replace = (index: number, ...replacements: readonly string[]): void =>
    onChange(entries.toSpliced(index, 1, ...replacements));
  const add = (text: string): void => {
    setTyped('');
    const added = splitEntries(text).map((token) => unwrapEntry(token.text));
    if (added.length > 0) onChange([...entries, ...added]);
  };
  const remove = (index: number): void => {
    replace(index);
    focusChip(index - 1);
  };
  const edit = (index: number): void => {
    add(typed);
    setTyped(entries[index] ?? '');
    replace(index);
    field.current?.focus();
  };

  return (
    <div role="group" aria-labelledby={ids.label}>
      <div className={styles.head}>
        <label id={ids.label} htmlFor={`${ids.label}-field`}>
          {label}
        </label>
        <span className={styles.count}>{count}</span>
      </div>
      <div ref={box} className={findings.some(({ severity }) => severity === 'error') ? styles.wrongBox : styles.box}>
        {shown.map((entry, index) => (
          <Chip
            // Chips are told apart by their place: entries may repeat.
            key={index}
            entry={entry}
            finding={findingAt.get(index)}
            disabled={disabled}
            onKey={(event) => onChipKey(event, index, { edit, remove })}
            onEdit={() => edit(index)}
            onRemove={() => remove(index)}
          />
        ))}
        {shown.length < entries.length && (
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {t('lists/more', { count: entries.length - shown.length })}
          </button>
        )}
        <input
          id={`${ids.label}-field`}
          ref={field}
          className={styles.field}
          aria-describedby={ids.hint}
          aria-invalid={findings.some(({ severity }) => severity === 'error')}
          value={typed}
          disabled={disabled}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target: { value } }) => (/[\s,;]/u.test(value) ? add(value) : setTyped(value))}
          onPaste={(event) => {
            event.preventDefault();
            add(`${typed}${event.clipboardData.getData('text')}`);
          }}
          onBlur={() => add(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add(typed);
            if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && typed === '') focusChip(shown.length - 1);
          }}
        />
      </div>
      <p id={ids.hint} className={styles.hint}>
        {hint}
      </p>
      <FindingList
        findings={findings}
        onFix={(index, replacement) => replace(index, ...(replacement === null ? [] : [replacement]))}
      />
    </div>
  );
}
