import { useId, useMemo, useRef } from 'react';
import { readEntries } from '../../shared/address/split';
import type { ListName } from '../../shared/findings/finding';
import { HOP_MODES, type Hop, type HopMode } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { checked, findingsOf, type ListContext } from '../lists/checked';
import { FindingList } from '../lists/FindingList';
import styles from './checklist.module.css';

/** A hop as the page shows it: the option that is chosen there, null until a person says, and its boxes as they were pasted. */
export interface Shown {
  readonly mode: HopMode | null;
  readonly senders: string;
  readonly recipients: string;
}

interface ReadHopProps {
  readonly hop: Hop;
  readonly shown: Shown;
  readonly context: ListContext;
  readonly onShown: (shown: Shown) => void;
}

const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];

/** The page's options, of which one is chosen there, and its boxes. */
export function ReadHop({ hop, shown, context, onShown }: ReadHopProps) {
  const name = useId();
  return (
    <fieldset className={styles.hop}>
      <legend lang="en">{t(`checklist/page/hop/${hop}`)}</legend>
      {HOP_MODES.map((mode) => (
        <label key={mode} className={styles.radio}>
          <input type="radio" name={name} checked={shown.mode === mode} onChange={() => onShown({ ...shown, mode })} />
          {mode === 'inherit' ? (
            t('checklist/inheritShown')
          ) : (
            <span lang="en">{t(`checklist/page/option/${mode}`)}</span>
          )}
        </label>
      ))}
      {shown.mode === 'requiredFor' &&
        LISTS.map((list) => (
          <PastedBox
            key={list}
            list={list}
            text={shown[list]}
            context={context}
            onText={(text) => onShown({ ...shown, [list]: text })}
          />
        ))}
    </fieldset>
  );
}

interface PastedBoxProps {
  readonly list: ListName;
  readonly text: string;
  readonly context: ListContext;
  readonly onText: (text: string) => void;
}

function PastedBox({ list, text, context, onText }: PastedBoxProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const tokens = useMemo(() => readEntries(text), [text]);
  const entries = useMemo(() => tokens.map((token) => token.text), [tokens]);
  const { findings, errors } = checked(list, entries, context);
  const label = t(`checklist/page/box/${list}`);
  const isWrong = text !== '' && errors > 0;
  const show = (index: number): void => {
    const token = tokens[index];
    area.current?.focus();
    if (token) area.current?.setSelectionRange(token.start, token.end);
  };
  return (
    <div className={styles.pasted}>
      <label htmlFor={id} lang="en">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={3}
        value={text}
        placeholder={t('checklist/paste')}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={`${id}read`}
        onChange={({ target }) => onText(target.value)}
      />
      <span id={`${id}read`} className={styles.soft}>
        {t('checklist/read', { count: entries.length })} {isWrong && t('checklist/mend')}
      </span>
      {text !== '' && (
        <FindingList
          label={label}
          entries={entries}
          findings={findings}
          // It is entered as the page has it.
          disabled
          check={(some) => findingsOf(list, some, context)}
          onFixed={() => undefined}
          onShow={show}
        />
      )}
    </div>
  );
}
