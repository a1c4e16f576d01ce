import { t } from '../../shared/text/text';
import { timeLeft } from '../../shared/text/timeLeft';
import styles from '../status/status.module.css';
import { useProbe } from './probeStore';

/** The probe under way, with a bar and a way to stop it. Made without MUI: it stands in the status line. */
export function ProbeBar() {
  const probe = useProbe(({ probe }) => probe);
  const cancel = useProbe(({ cancel }) => cancel);
  if (probe.state !== 'running') return null;
  const { done, total, msLeft } = probe;
  const text = [t('probe/running', { done, total }), ...(msLeft === null ? [] : [timeLeft(msLeft)])].join(', ');
  return (
    <span className={styles.activity}>
      <progress aria-label={text} max={total} value={done} />
      {text}
      <button type="button" className={styles.action} onClick={() => void cancel()}>
        {t('probe/cancel')}
      </button>
    </span>
  );
}
