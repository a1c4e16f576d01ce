import Button from '@mui/material/Button';
import { useState } from 'react';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { LooseningQuestion } from './LooseningQuestion';
import { PlanHeader } from './PlanHeader';
import { PlanTable } from './PlanTable';
import { usePlan } from './planStore';
import { PushOutcome } from './PushOutcome';
import { PushProgress } from './PushProgress';
import styles from './review.module.css';
import { Sayings } from './Sayings';
import { StopWarning } from './StopWarning';
import { usePlacedPlan } from './usePlacedPlan';

/** Every draft with what it changes, and the push. */
export function Plan() {
  const plan = usePlacedPlan();
  const hasFailed = usePlan(({ problem }) => problem !== null);
  const [isAsking, setAsking] = useState(false);
  const filled = plan && plan.table.nodes.length > 0 ? plan : null;
  return (
    <div className={styles.review}>
      {filled ? <PlanHeader plan={filled} onAsk={() => setAsking(true)} /> : <BareHeader />}
      {filled && isAsking && <LooseningQuestion plan={filled} close={() => setAsking(false)} />}
      <PushProgress />
      <PushOutcome />
      <Sayings />
      {filled && <StopWarning />}
      {filled && <PlanTable plan={filled} />}
      {plan && !filled && <Empty />}
      {!plan && !hasFailed && <p className={styles.empty}>{t('review/loading')}</p>}
    </div>
  );
}

function BareHeader() {
  return (
    <header className={styles.header}>
      <h1 tabIndex={-1}>{t('review/title')}</h1>
    </header>
  );
}

function Empty() {
  const setView = useView(({ setView }) => setView);
  return (
    <div className={styles.empty}>
      <p>{t('review/empty')}</p>
      <Button variant="outlined" onClick={() => setView('filterSettings')}>
        {t('review/settings')}
      </Button>
    </div>
  );
}
