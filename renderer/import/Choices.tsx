import { useId } from 'react';
import styles from './wizard.module.css';

interface ChoicesProps<K extends string> {
  readonly legend: string;
  readonly all: readonly K[];
  readonly chosen: K;
  readonly text: (key: K) => string;
  /** What it means, in a sentence. */
  readonly hint: (key: K) => string;
  readonly isDisabled?: (key: K) => boolean;
  readonly onChoose: (key: K) => void;
}

/** One of a few, each with what it means. */
export function Choices<K extends string>({ legend, all, chosen, text, hint, isDisabled, onChoose }: ChoicesProps<K>) {
  const id = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {all.map((key) => (
        <label key={key} htmlFor={`${id}${key}`}>
          <input
            type="radio"
            id={`${id}${key}`}
            name={id}
            checked={key === chosen}
            disabled={isDisabled?.(key) ?? false}
            aria-labelledby={`${id}${key}text`}
            aria-describedby={`${id}${key}hint`}
            onChange={() => onChoose(key)}
          />
          <span id={`${id}${key}text`}>{text(key)}</span>
          <span id={`${id}${key}hint`}>{hint(key)}</span>
        </label>
      ))}
    </fieldset>
  );
}
