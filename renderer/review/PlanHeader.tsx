import Button from '@mui/material/Button';
import { useId } from 'react';
import { totalsText } from '../../shared/plan/export/totals';
import { effectOf, rowsInPush, rowsThatLoosen, type PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { CheckAlways } from '../check/CheckAlways';
import { WarningIcon } from '../marks/icons';
import { useCan } from '../workspace/workspaceStore';
import { pushAll } from './actions';
import { usePlan } from './planStore';
import styles from './review.module.css';
import { useHindrance } from './useHindrance';

interface PlanHeaderProps {
  readonly plan: PlacedPlan;
  /** A push that lets through in the clear what is refused now is asked about first. */
  readonly onAsk: () => void;
}

/** What a push would do now, in one sentence, and the push. */
export function PlanHeader({ plan, onAsk }: PlanHeaderProps) {
  const hint = useId();
  const setView = useView(({ setView }) => setView);
  const isWorkedOut = usePlan(({ without, workedOutFor }) => without === workedOutFor);
  const can = useCan();
  const hindrance = useHindrance();
  const rows = rowsInPush(plan);
  const [totals] = totalsText({
    effects: rows.map((row) => effectOf(plan, row) ?? 'same'),
    held: [],
    reached: plan.table.reached,
  });
  const start = (): void => {
    if (rowsThatLoosen(plan).length > 0) onAsk();
    else void pushAll(plan);
  };
  return (
    <header className={styles.header}>
      <h1 tabIndex={-1}>{t('review/title')}</h1>
      <div className={styles.headerActions}>
        {can.readPolicies && <CheckAlways />}
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
        {hindrance === 'checklistOpen' && (
          <Button variant="outlined" onClick={() => setView('checklist')}>
            {t('checklist/goOn')}
          </Button>
        )}
        <Button
          variant="contained"
          size="medium"
          disabled={rows.length === 0 || hindrance !== null || !isWorkedOut}
          aria-describedby={hindrance && hindrance !== 'pushing' ? hint : undefined}
          onClick={start}
        >
          {t(can.writePolicies ? 'review/push' : 'checklist/apply', { count: rows.length })}
        </Button>
      </div>
      <p className={styles.totals}>{totals}</p>
      {!can.writePolicies && <p className={styles.byHand}>{t('byHand/push')}</p>}
      {hindrance && hindrance !== 'pushing' && (
        <p id={hint} className={styles.hindrance}>
          <WarningIcon />
          {t(`review/${hindrance}`)}
        </p>
      )}
    </header>
  );
}
