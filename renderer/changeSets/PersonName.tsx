import type { Who } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import { CheckIcon, ErrorIcon, WarningIcon } from '../marks/icons';
import styles from './changeSets.module.css';

const ICONS = { known: CheckIcon, unknown: WarningIcon, none: null, broken: ErrorIcon } as const;

/** A name as a sentence has it: one's own is said to be that, and so is one that the key's owner does not go by here. */
export function nameText({ name, isMe, writesAs }: Who): string {
  if (isMe) return `${name} (${t('changeSets/isMe')})`;
  return writesAs === null ? name : t('changeSets/writesAs', { name, other: writesAs });
}

/** What stands behind a name. */
export function SignedMark({ who: { signed } }: { readonly who: Who }) {
  const Icon = ICONS[signed];
  return (
    <span className={styles.signed} data-signed={signed}>
      {Icon && <Icon />}
      {t(`changeSets/signed/${signed}`)}
    </span>
  );
}
