import { t } from '../../shared/text/text';
import { WorkBar } from '../status/WorkBar';
import { useCheck } from './checkStore';

/** The check under way. */
export function CheckBar() {
  const check = useCheck(({ check }) => check);
  const cancel = useCheck(({ cancel }) => cancel);
  if (check.state !== 'running') return null;
  const { done, total } = check;
  return (
    <WorkBar
      text={t('check/running', { done, total })}
      done={done}
      total={total}
      stop={t('check/cancel')}
      onStop={() => void cancel()}
    />
  );
}
