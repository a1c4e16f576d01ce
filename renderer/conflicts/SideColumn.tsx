import { useMemo, type ReactNode } from 'react';
import type { ListName } from '../../shared/findings/finding';
import { sideList, sideSetting, type Conflict, type Side } from '../../shared/plan/settle';
import type { Hop } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { HopMark } from '../marks/HopMark';
import { Entries } from '../review/Entries';
import styles from './side.module.css';

interface SideColumnProps {
  readonly side: Side;
  readonly hop: Hop;
  readonly conflict: Conflict;
  readonly isChosen: boolean;
  /** What takes it. */
  readonly children: ReactNode;
}

/** What one side has: its option and its lists, marked against what the draft was made on. */
export function SideColumn({ side, hop, conflict, isChosen, children }: SideColumnProps) {
  const { mode } = sideSetting(conflict, hop, side);
  return (
    <div className={isChosen ? styles.chosen : styles.side}>
      <div className={styles.head}>
        <h3>{t(`conflicts/side/${side}`)}</h3>
        {children}
      </div>
      <p className={styles.mode}>
        {mode !== 'inherit' && <HopMark mode={mode} explicit />}
        {t(`mode/${mode}`)}
      </p>
      <SideEntries side={side} hop={hop} conflict={conflict} list="senders" />
      <SideEntries side={side} hop={hop} conflict={conflict} list="recipients" />
    </div>
  );
}

interface SideEntriesProps extends Pick<SideColumnProps, 'side' | 'hop' | 'conflict'> {
  readonly list: ListName;
}

function SideEntries({ side, hop, conflict, list }: SideEntriesProps) {
  const entries = useMemo(() => sideList(conflict, hop, side, list), [conflict, hop, side, list]);
  if (!entries) return null;
  const { added, removed, same } = entries;
  const label = t(`review/${list}`);
  if (side === 'base') return <Entries label={label} diff={{ added, removed }} plain={same} />;
  const isChanged = added.length + removed.length > 0;
  return (
    <div className={styles.list}>
      {isChanged ? <Entries label={label} diff={{ added, removed }} /> : label}
      {same.length > 0 && <span className={styles.same}>{t('conflicts/same', { count: same.length })}</span>}
    </div>
  );
}
