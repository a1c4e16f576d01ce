import type { Strictness } from '../../shared/policy/strictness';
import { t } from '../../shared/text/text';
import { BothIcon, LoosensIcon, SameIcon, TightensIcon } from './icons';
import styles from './marks.module.css';

const ICONS: Readonly<Record<Strictness, () => React.JSX.Element>> = {
  tightens: TightensIcon,
  loosens: LoosensIcon,
  mixed: BothIcon,
  same: SameIcon,
};

/** What a change does to mail in the clear, in a shape of its own. */
export function EffectIcon({ effect }: { readonly effect: Strictness }) {
  const Icon = ICONS[effect];
  return (
    <span className={styles[effect]}>
      <Icon />
    </span>
  );
}

/** The same with its words. */
export function EffectMark({ effect }: { readonly effect: Strictness }) {
  return (
    <span className={styles.effectMark}>
      <EffectIcon effect={effect} />
      {t(`review/effect/${effect}`)}
    </span>
  );
}
