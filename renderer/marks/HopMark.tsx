import type { HopPolicy } from '../../shared/policy/policy';
import styles from './HopMark.module.css';

interface HopMarkProps {
  readonly mode: HopPolicy['mode'];
  /** Set on the node itself; otherwise it comes from above. */
  readonly explicit: boolean;
  /** What it says, where no text stands beside it that does. */
  readonly title?: string;
}

/** The state of a hop: an empty, half or full seal; dashed where it is inherited. For the eye only: the shape says it without the colour. */
export function HopMark({ mode, explicit, title }: HopMarkProps) {
  const look = styles[mode] ?? '';
  return <span className={explicit ? look : `${look} ${styles.inherited}`} title={title} aria-hidden="true" />;
}
