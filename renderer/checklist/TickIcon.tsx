import type { TickState } from '../../shared/messages/checklist';
import { CheckIcon, ErrorIcon, icon } from '../marks/icons';
import styles from './checklist.module.css';

const OpenIcon = icon('OpenIcon', <path d="M3 3h10v10H3z" />);
const SkippedIcon = icon('SkippedIcon', <path d="M3.4 3.6 8 8l-4.6 4.4zM8.6 3.6 13.2 8l-4.6 4.4z" />);

const ICONS: Readonly<Record<TickState, () => React.JSX.Element>> = {
  open: OpenIcon,
  done: CheckIcon,
  skipped: SkippedIcon,
  failed: ErrorIcon,
};

/** What became of a node, in a shape of its own. */
export function TickIcon({ state }: { readonly state: TickState }) {
  const Icon = ICONS[state];
  return (
    <span className={styles[state]}>
      <Icon />
    </span>
  );
}
