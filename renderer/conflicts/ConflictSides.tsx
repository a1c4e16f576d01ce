import { useMemo, useState } from 'react';
import { choose, hopsInConflict, settledPolicy, type Choices, type Conflict } from '../../shared/plan/settle';
import { draftOf } from '../../shared/policy/draft';
import { HOPS } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { attempt } from '../review/actions';
import { HopConflict } from './HopConflict';
import { HopMerged } from './HopMerged';
import { Result } from './Result';
import styles from './conflicts.module.css';

interface ConflictSidesProps {
  readonly node: string;
  readonly name: string;
  readonly conflict: Conflict & { readonly version: string };
  readonly onSettled: () => void;
}

/** Both sides of a conflict, hop by hop, and what a person takes of them. */
export function ConflictSides({ node, name, conflict, onSettled }: ConflictSidesProps) {
  const [choices, setChoices] = useState<Choices>(() => choose('proposed'));
  const inConflict = useMemo(() => hopsInConflict(conflict), [conflict]);
  const result = useMemo(() => settledPolicy(conflict, choices), [conflict, choices]);
  const settle = async (): Promise<void> => {
    const { version } = conflict;
    const isDone = await attempt(async () => {
      await callCore('conflicts.settle', { items: [{ node, version, policy: draftOf(result) }] });
      return t('conflicts/settled', { count: 1, name });
    });
    if (isDone) onSettled();
  };
  return (
    <>
      <div className={styles.hops}>
        <p className={styles.intro}>{t('conflicts/intro')}</p>
        {HOPS.map((hop) =>
          inConflict.includes(hop) ? (
            <HopConflict
              key={hop}
              hop={hop}
              conflict={conflict}
              choice={choices[hop]}
              onChoose={(choice) => setChoices({ ...choices, [hop]: choice })}
            />
          ) : (
            <HopMerged key={hop} hop={hop} conflict={conflict} merged={result[hop]} />
          ),
        )}
      </div>
      <Result theirs={conflict.theirs} result={result} onUse={() => void settle()} />
    </>
  );
}
