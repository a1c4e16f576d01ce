import type { DeliveryOutcome } from '../../shared/probe/outcome';
import { t } from '../../shared/text/text';
import { DoubtfulLockIcon, LockIcon, OpenLockIcon, PartLockIcon, ProbeIcon, UnknownIcon } from '../marks/icons';
import styles from './probe.module.css';

export const OUTCOME_ICONS: Readonly<Record<DeliveryOutcome, typeof LockIcon>> = {
  unprobed: ProbeIcon,
  unknown: UnknownIcon,
  none: OpenLockIcon,
  partly: PartLockIcon,
  encrypted: DoubtfulLockIcon,
  verified: LockIcon,
};

/** What a probe came to: a shape, and a word. */
export function OutcomeMark({ outcome }: { readonly outcome: DeliveryOutcome }) {
  const Icon = OUTCOME_ICONS[outcome];
  return (
    <span className={styles[outcome]}>
      <Icon />
      {t(`probe/outcome/${outcome}`)}
    </span>
  );
}
