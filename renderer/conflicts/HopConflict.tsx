import { useId } from 'react';
import {
  hasEntries,
  proposedEntries,
  SIDES,
  WHOLE_CHOICES,
  type Conflict,
  type HopChoice,
} from '../../shared/plan/settle';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { EntryChoice } from './EntryChoice';
import styles from './conflicts.module.css';
import { SideColumn } from './SideColumn';

interface HopConflictProps {
  readonly hop: Hop;
  readonly conflict: Conflict;
  readonly choice: HopChoice;
  readonly onChoose: (choice: HopChoice) => void;
}

/** One hop that both sides changed differently: what each has, side by side, and which is taken. */
export function HopConflict({ hop, conflict, choice, onChoose }: HopConflictProps) {
  const id = useId();
  const isByEntry = typeof choice === 'object';
  return (
    <section className={styles.hop} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t(`hop/${hop}`)}</h2>
      <div role="radiogroup" aria-label={t('conflicts/choice', { hop: t(`hop/${hop}`) })}>
        <div className={styles.sides}>
          {SIDES.map((side) => {
            const whole = WHOLE_CHOICES.find((each) => each === side);
            return (
              <SideColumn key={side} side={side} hop={hop} conflict={conflict} isChosen={side === choice}>
                {whole && (
                  <label className={styles.take}>
                    <input type="radio" name={id} checked={choice === whole} onChange={() => onChoose(whole)} />
                    {t(`conflicts/take/${whole}`)}
                  </label>
                )}
              </SideColumn>
            );
          })}
        </div>
        {hasEntries(conflict, hop) && (
          <label className={styles.take}>
            <input
              type="radio"
              name={id}
              checked={isByEntry}
              onChange={() => onChoose({ kept: proposedEntries(conflict, hop) })}
            />
            {t('conflicts/take/entries')}
          </label>
        )}
      </div>
      {isByEntry && (
        <EntryChoice hop={hop} conflict={conflict} kept={choice.kept} onKeep={(kept) => onChoose({ kept })} />
      )}
    </section>
  );
}
