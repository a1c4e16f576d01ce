import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { readEntries } from '../../shared/address/split';
import styles from './lists.module.css';
import type { EntryFocus } from './useChipFocus';
import { useOnLeave } from './useOnLeave';

/** How long a pause in typing is, in milliseconds, before what was typed is read. */
const PAUSE_MS = 600;

interface FreeTextProps {
  readonly id: string;
  readonly describedBy: string;
  readonly entries: readonly string[];
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly focus: EntryFocus;
  readonly onText: (text: string) => void;
}

/** A list as text, an entry a line. It is read at a pause and on leaving; until then the text stays as it was typed. */
export function FreeText({ id, describedBy, entries, isWrong, disabled, focus, onText }: FreeTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const asLines = useMemo(() => entries.join('\n'), [entries]);
  const text = typed ?? asLines;
  const onPause = useEffectEvent(onText);
  useEffect(() => {
    if (typed === null) return;
    const pause = setTimeout(() => onPause(typed), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);
  useOnLeave(() => typed !== null && onText(typed));

  const served = useRef(focus.asked);
  const selectEntry = useEffectEvent((index: number) => {
    const token = readEntries(text)[index];
    area.current?.focus();
    if (token) area.current?.setSelectionRange(token.start, token.end);
  });
  useLayoutEffect(() => {
    if (served.current === focus.asked) return;
    served.current = focus.asked;
    selectEntry(focus.index);
  }, [focus]);

  return (
    <textarea
      id={id}
      ref={area}
      className={styles.freeText}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      value={text}
      readOnly={disabled}
      rows={6}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== null) onText(typed);
        setTyped(null);
      }}
    />
  );
}
