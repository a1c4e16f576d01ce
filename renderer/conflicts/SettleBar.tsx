import Button from '@mui/material/Button';
import { useState } from 'react';
import { rowsInState, type PlacedPlan } from '../../shared/plan/planRows';
import { WHOLE_CHOICES, type WholeChoice } from '../../shared/plan/settle';
import { t } from '../../shared/text/text';
import { attempt, nodesOf } from '../review/actions';
import bar from '../review/bar.module.css';
import { CheckAll } from '../review/CheckAll';
import { focusHeading } from '../review/focusHeading';
import { useReview } from '../review/reviewStore';
import { settleAll } from './settleConflicts';
import styles from './settleBar.module.css';

interface SettleBarProps {
  readonly plan: PlacedPlan;
  /** The conflicts that are shown. */
  readonly rows: Int32Array;
}

/** Settles the conflicts that are shown and picked with one and the same choice. */
export function SettleBar({ plan, rows }: SettleBarProps) {
  const unpicked = useReview(({ unpicked }) => unpicked);
  const setPicked = useReview(({ setPicked }) => setPicked);
  const [done, setDone] = useState<number | null>(null);
  const nodes = nodesOf(plan, rows);
  const picked = nodes.filter((node) => !unpicked.has(node));
  const settle = async (choice: WholeChoice): Promise<void> => {
    setDone(0);
    const isDone = await attempt(async () =>
      t('conflicts/settled', { count: await settleAll(picked, choice, setDone), name: nameOf(plan, picked[0]) }),
    );
    setDone(null);
    if (isDone) afterwards(plan, picked.length);
  };
  return (
    <div className={bar.bar} role="group" aria-label={t('conflicts/bar')}>
      <CheckAll
        label={t('conflicts/pickAll')}
        all={nodes.length}
        chosen={picked.length}
        onChange={(isPicked) => setPicked(nodes, isPicked)}
      >
        {t('conflicts/picked', { count: picked.length, total: nodes.length })}
      </CheckAll>
      <span role="status" className={bar.count}>
        {done !== null && t('conflicts/settling', { done, count: picked.length })}
      </span>
      <div className={styles.choices}>
        <span>{t('conflicts/settleAll')}</span>
        {WHOLE_CHOICES.map((choice) => (
          <Button
            key={choice}
            variant="outlined"
            disabled={picked.length === 0 || done !== null}
            onClick={() => void settle(choice)}
          >
            {t(`conflicts/take/${choice}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function nameOf({ table }: PlacedPlan, node: string | undefined): string {
  return table.names[table.nodes.indexOf(node ?? '')] ?? '';
}

/** The buttons are gone with the conflicts. */
function afterwards(plan: PlacedPlan, settled: number): void {
  const { filter, setFilter } = useReview.getState();
  if (rowsInState(plan, 'conflict').length === settled) setFilter({ ...filter, state: null });
  focusHeading();
}
