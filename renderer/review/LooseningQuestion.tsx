import Button from '@mui/material/Button';
import { useEffect, useId, useMemo, useRef } from 'react';
import { rowsInPush, rowsThatLoosen, type PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import { useCan } from '../workspace/workspaceStore';
import { nodesOf, pushAll } from './actions';
import { NameList } from './NameList';
import { usePlan } from './planStore';
import { customerPath } from './placeText';
import { useReview } from './reviewStore';
import styles from './question.module.css';

interface LooseningQuestionProps {
  readonly plan: PlacedPlan;
  readonly close: () => void;
}

/** Asks once about what lets through in the clear what is refused now, naming it. */
export function LooseningQuestion({ plan, close }: LooseningQuestionProps) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const setInPush = usePlan(({ setInPush }) => setInPush);
  const isWorkedOut = usePlan(({ without, workedOutFor }) => without === workedOutFor);
  const say = useReview(({ say }) => say);
  const isByHand = !useCan().writePolicies;
  const rows = useMemo(() => rowsThatLoosen(plan), [plan]);
  const count = rows.length;
  const isMoot = count === 0;
  // The question takes the focus and none of its answers: nothing is pushed by a key that was pressed twice.
  useEffect(() => heading.current?.focus(), []);
  // The plan may change while it is asked.
  useEffect(() => {
    if (isMoot) close();
  }, [isMoot, close]);
  const leaveOut = (): void => {
    setInPush(nodesOf(plan, rows), false);
    say(t('review/leftOut', { count }));
    close();
  };
  return (
    <section className={styles.question} aria-labelledby={title}>
      <h2 ref={heading} id={title} tabIndex={-1}>
        <WarningIcon />
        {t('review/loosens', { count })}
      </h2>
      <NameList label={t('review/loosening')} count={count}>
        {(index) => {
          const row = rows[index] ?? 0;
          return (
            <>
              <strong>{plan.table.names[row]}</strong>
              <span className={styles.path}>{customerPath(plan.tree, plan.places[row] ?? -1)}</span>
              <span className={styles.reach}>{t('review/reach', { count: plan.table.reach[row] ?? 0 })}</span>
            </>
          );
        }}
      </NameList>
      <div className={styles.actions}>
        <Button
          variant="contained"
          disabled={!isWorkedOut}
          onClick={() => {
            close();
            void pushAll(plan);
          }}
        >
          {t(isByHand ? 'checklist/applyAll' : 'review/pushAll', { count: rowsInPush(plan).length })}
        </Button>
        <Button variant="outlined" onClick={leaveOut}>
          {t('review/leaveOut', { count })}
        </Button>
        <Button onClick={close}>{t('review/notNow')}</Button>
      </div>
    </section>
  );
}
