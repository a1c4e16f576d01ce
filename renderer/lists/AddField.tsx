import { useState, type RefObject } from 'react';
import { readEntries } from '../../shared/address/split';
import styles from './chips.module.css';
import { hasSeparator, withPasted } from './pasted';
import { useOnLeave } from './useOnLeave';

interface AddFieldProps {
  readonly id: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly disabled: boolean;
  readonly onAdd: (text: string) => void;
  /** Backwards, out of the field. */
  readonly onBack: () => void;
}

/** The field behind the chips. What is typed becomes a chip at the service's own separators, what is pasted at once. */
export function AddField({ id, field, describedBy, isWrong, disabled, onAdd, onBack }: AddFieldProps) {
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    setTyped('');
    if (text.trim() !== '') onAdd(text);
  };
  useOnLeave(() => add(typed));
  return (
    <input
      id={id}
      ref={field}
      className={styles.field}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      value={typed}
      disabled={disabled}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target: { value } }) => (endsEntry(value) ? add(value) : setTyped(value))}
      onPaste={(event) => {
        const text = withPasted(event);
        if (typed !== '' && !hasSeparator(text)) return;
        event.preventDefault();
        add(text);
      }}
      onBlur={() => add(typed)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') add(typed);
        if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && typed === '') {
          event.preventDefault();
          onBack();
        }
      }}
    />
  );
}

/** Whether the last character typed is a separator that ends an entry: within quotes it is part of one. */
function endsEntry(text: string): boolean {
  return hasSeparator(text.slice(-1)) && (readEntries(text).at(-1)?.end ?? 0) < text.length && !isQuoteOpen(text);
}

/** Whether what is being typed is a quoted local part whose end is still to come. */
function isQuoteOpen(text: string): boolean {
  return /(^|[\s,;<])"(?:[^"\\]|\\.)*$/u.test(text);
}
