import { memo, useDeferredValue, useMemo } from 'react';
import { linesByCustomer, linesOf, sortRows } from '../../shared/plan/planOrder';
import { filterPlan, type PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { SettleBar } from '../conflicts/SettleBar';
import { PlanFilters } from './PlanFilters';
import { PlanList } from './PlanList';
import { PushBar } from './PushBar';
import { ALL_DRAFTS, useReview } from './reviewStore';
import styles from './review.module.css';

/** The drafts that a person wants to see, in the order wanted, with what can be done with all of them. */
export const PlanTable = memo(function PlanTable({ plan }: { readonly plan: PlacedPlan }) {
  const filter = useReview(({ filter }) => filter);
  const sort = useReview(({ sort }) => sort);
  const isGrouped = useReview(({ isGrouped }) => isGrouped);
  const setFilter = useReview(({ setFilter }) => setFilter);
  const wanted = useDeferredValue(filter);
  const view = useMemo(() => filterPlan(plan, wanted), [plan, wanted]);
  const rows = useMemo(() => sortRows(plan, view.rows, sort), [plan, view, sort]);
  const lines = useMemo(() => (isGrouped ? linesByCustomer(plan, rows) : linesOf(rows)), [plan, rows, isGrouped]);
  const isAboutConflicts = filter.state === 'conflict';
  return (
    <>
      <PlanFilters view={view} />
      {isAboutConflicts ? <SettleBar plan={plan} rows={rows} /> : <PushBar plan={plan} rows={rows} />}
      {rows.length > 0 ? (
        <PlanList plan={plan} lines={lines} isGrouped={isGrouped} isPicking={isAboutConflicts} />
      ) : (
        <p className={styles.empty}>
          {t('review/nothing')}{' '}
          <button type="button" className={styles.link} onClick={() => setFilter(ALL_DRAFTS)}>
            {t('review/clear')}
          </button>
        </p>
      )}
    </>
  );
});
