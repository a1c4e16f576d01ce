import { memo } from 'react';
import type { HopPolicy } from '../../shared/policy/policy';
import styles from './HopMark.module.css';

interface HopMarkProps {
  readonly mode: HopPolicy['mode'];
  /** Set on the node itself; otherwise it comes from above. */
  readonly explicit: boolean;
}

/** How full the seal is. The shape says it without the colour. */
const FILLINGS: Readonly<Record<HopPolicy['mode'], string>> = {
  automatic: '',
  requiredFor: 'M8 2.5 a5.5 5.5 0 0 1 0 11 z',
  required: 'M8 2.5 a5.5 5.5 0 0 1 0 11 a5.5 5.5 0 0 1 0 -11 z',
};

/** The state of a hop: an empty, half or full seal; dashed where it is inherited. For the eye only: its text stands beside it. */
export const HopMark = memo(function HopMark({ mode, explicit }: HopMarkProps) {
  return (
    <svg className={styles[mode]} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" fill="none" strokeWidth="1.6" strokeDasharray={explicit ? undefined : '2.2 1.6'} />
      <path d={FILLINGS[mode]} stroke="none" fillOpacity={explicit ? 1 : 0.45} />
      {explicit && <path d="M3 15.2 h10" strokeWidth="1.6" />}
    </svg>
  );
});
