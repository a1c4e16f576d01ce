import { useId } from 'react';
import type { Conflict } from '../../shared/plan/settle';
import { diffPolicies } from '../../shared/policy/diff';
import { settingsEqual } from '../../shared/policy/equal';
import type { Hop, HopSetting } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { CheckIcon } from '../marks/icons';
import { HopChange } from '../review/HopChange';
import styles from './conflicts.module.css';

interface HopMergedProps {
  readonly hop: Hop;
  readonly conflict: Conflict;
  readonly merged: HopSetting;
}

/** A hop on which both sides go together; nothing where neither changed it. */
export function HopMerged({ hop, conflict: { base, mine, theirs }, merged }: HopMergedProps) {
  const title = useId();
  if (settingsEqual(base[hop], mine[hop]) && settingsEqual(base[hop], theirs[hop])) return null;
  const whose = settingsEqual(merged, theirs[hop]) ? 'theirs' : settingsEqual(merged, mine[hop]) ? 'mine' : 'merged';
  const diffs = diffPolicies(theirs, { ...theirs, [hop]: merged });
  return (
    <section className={styles.hop} aria-labelledby={title}>
      <h2 id={title}>{t(`hop/${hop}`)}</h2>
      <p className={styles.merged}>
        <CheckIcon />
        {t(`conflicts/settledHop/${whose}`)}
      </p>
      {diffs.map((diff) => (
        <HopChange key={diff.hop} diff={diff} />
      ))}
    </section>
  );
}
