import type { HopDiff } from '../../shared/policy/diff';
import type { Strictness } from '../../shared/policy/strictness';
import { t } from '../../shared/text/text';
import { EffectMark } from './EffectIcon';
import { Entries } from './Entries';
import styles from './hopChange.module.css';

interface HopChangeProps {
  readonly diff: HopDiff;
  /** What it does to mail; null where that is not known. */
  readonly effect?: Strictness | null;
}

/** What becomes of one hop: its option, and what its lists gain and lose. */
export function HopChange({ diff: { hop, from, to, senders, recipients }, effect = null }: HopChangeProps) {
  return (
    <div className={styles.change}>
      <span className={styles.hop}>{t(`hop/${hop}`)}</span>
      <span className={styles.modes}>
        {from === to ? t('review/listChange') : t('review/change', { from: t(`mode/${from}`), to: t(`mode/${to}`) })}
      </span>
      {effect && <EffectMark effect={effect} />}
      <div className={styles.lists}>
        <Entries label={t('review/senders')} diff={senders} />
        <Entries label={t('review/recipients')} diff={recipients} />
      </div>
    </div>
  );
}
