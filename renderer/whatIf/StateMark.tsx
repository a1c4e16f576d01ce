import type { ReactNode } from 'react';
import type { HopState } from '../../shared/policy/whatIf';
import { t } from '../../shared/text/text';
import { CheckIcon, OfflineIcon } from '../marks/icons';
import styles from './whatIf.module.css';

/** What becomes of a message, at a hop or in all: a shape, a colour and always words. */
export function StateMark({ state, children }: { readonly state: HopState; readonly children?: ReactNode }) {
  return (
    <span className={styles[state]}>
      {state === 'accepted' && <CheckIcon />}
      {state === 'rejected' && <OfflineIcon />}
      {children ?? t(`whatIf/${state}`)}
    </span>
  );
}
