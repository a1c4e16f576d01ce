import type { Who } from '../../shared/messages/changeSets';
import { t } from '../../shared/text/text';
import { CheckIcon, ErrorIcon, WarningIcon } from '../marks/icons';
import styles from './changeSets.module.css';

const ICONS = { known: CheckIcon, unknown: WarningIcon, none: null, broken: ErrorIcon } as const;

/** A name as a sentence has it: one's own is said to be that. */
export function nameText({ name, isMe }: Who): string {
  return isMe ? `${name} (${t('changeSets/isMe')})` : name;
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
