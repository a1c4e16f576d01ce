import { t } from '../../shared/text/text';
import { timeLeft } from '../../shared/text/timeLeft';
import { WorkBar } from '../status/WorkBar';
import { useProbe } from './probeStore';

/** The probe under way. */
export function ProbeBar() {
  const probe = useProbe(({ probe }) => probe);
  const cancel = useProbe(({ cancel }) => cancel);
  if (probe.state !== 'running') return null;
  const { done, total, msLeft } = probe;
  const text = [t('probe/running', { done, total }), ...(msLeft === null ? [] : [timeLeft(msLeft)])].join(', ');
  return <WorkBar text={text} done={done} total={total} stop={t('probe/cancel')} onStop={() => void cancel()} />;
}
