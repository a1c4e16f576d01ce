import { isInPush, isPushable, type PlacedPlan } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { nodesOf } from './actions';
import bar from './bar.module.css';
import { CheckAll } from './CheckAll';
import { ExportPlan } from './ExportPlan';
import { usePlan } from './planStore';

interface PushBarProps {
  readonly plan: PlacedPlan;
  /** What is shown. */
  readonly rows: Int32Array;
}

/** How much is shown, and whether all of it is in the push. */
export function PushBar({ plan, rows }: PushBarProps) {
  const setInPush = usePlan(({ setInPush }) => setInPush);
  const pushable = rows.filter((row) => isPushable(plan, row));
  const chosen = pushable.filter((row) => isInPush(plan, row)).length;
  const total = plan.table.nodes.length;
  return (
    <div className={bar.bar}>
      <CheckAll
        label={t('review/allInPush')}
        all={pushable.length}
        chosen={chosen}
        onChange={(isIn) => setInPush(nodesOf(plan, pushable), isIn)}
      >
        {t('review/inPush')}
      </CheckAll>
      <span role="status" className={bar.count}>
        {rows.length === total
          ? t('review/shown', { count: total })
          : t('review/shownOf', { count: rows.length, total })}
      </span>
      <ExportPlan nodes={() => nodesOf(plan, rows)} />
    </div>
  );
}
