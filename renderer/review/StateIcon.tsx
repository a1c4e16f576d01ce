import type { RowState } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { CheckIcon, ConflictIcon, ErrorIcon, KeyIcon, WarningIcon } from '../marks/icons';
import { useCan } from '../workspace/workspaceStore';
import { OrphanIcon, OutIcon, SendingIcon } from './icons';
import styles from './marks.module.css';

const ICONS: Readonly<Record<RowState, () => React.JSX.Element>> = {
  orphaned: OrphanIcon,
  conflict: ConflictIcon,
  blocked: ErrorIcon,
  unapproved: KeyIcon,
  refused: WarningIcon,
  sending: SendingIcon,
  ready: CheckIcon,
  takenOut: OutIcon,
};

/** Where a draft stands, in a shape of its own. */
export function StateIcon({ state }: { readonly state: RowState }) {
  const Icon = ICONS[state];
  return (
    <span className={styles[state]}>
      <Icon />
    </span>
  );
}

/** The same with its words. */
export function StateMark({ state }: { readonly state: RowState }) {
  const isByHand = !useCan().writePolicies;
  return (
    <span className={styles.stateMark}>
      <StateIcon state={state} />
      {t(isByHand && state === 'sending' ? 'review/onChecklist' : `review/state/${state}`)}
    </span>
  );
}
