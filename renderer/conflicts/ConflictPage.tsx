import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMemo, useState, type ComponentProps } from 'react';
import { rowsInState } from '../../shared/plan/planRows';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { nodesOf } from '../review/actions';
import { focusHeading } from '../review/focusHeading';
import { usePlan } from '../review/planStore';
import { useReview } from '../review/reviewStore';
import { pathOf } from '../review/placeText';
import { Sayings } from '../review/Sayings';
import { usePlacedPlan } from '../review/usePlacedPlan';
import { ConflictHead } from './ConflictHead';
import { ConflictSides } from './ConflictSides';
import styles from './conflicts.module.css';
import { conflictOf } from './settleConflicts';

/** One conflict, with the way to the others. */
export function ConflictPage({ node }: { readonly node: string }) {
  const setSettling = useReview(({ setSettling }) => setSettling);
  const table = usePlan(({ table }) => table);
  const plan = usePlacedPlan();
  const others = useMemo(() => (plan ? nodesOf(plan, rowsInState(plan, 'conflict')) : []), [plan]);
  const ask = useMemo(() => ({ nodes: [node] }), [node]);
  const { answer, problem } = useAnswer('plan.items', ask, table);
  const item = answer?.find((each) => each.node === node) ?? null;
  const conflict = item && conflictOf(item);
  const isRead = answer !== null && (item !== null || answer.length === 0);
  const goOn = (): void => {
    setSettling(neighbour(others, node, 1) ?? neighbour(others, node, -1) ?? null);
    focusHeading();
  };
  return (
    <div className={styles.page}>
      <ConflictHead
        name={item?.name ?? ''}
        path={item ? pathOf(item) : ''}
        previous={neighbour(others, node, -1)}
        next={neighbour(others, node, 1)}
        place={others.indexOf(node) + 1}
        count={others.length}
      />
      <Sayings />
      {problem && <Notice problem={problem} />}
      {!isRead && !problem && <p className={styles.empty}>{t('conflicts/loading')}</p>}
      {isRead && !conflict && (
        <div className={styles.empty}>
          <p>{t('conflicts/none')}</p>
          <Button variant="outlined" onClick={() => setSettling(null)}>
            {t('conflicts/back')}
          </Button>
        </div>
      )}
      {item && conflict && (
        <ConflictOf
          key={node}
          stamp={`${conflict.version} ${item.savedAt}`}
          node={node}
          name={item.name}
          conflict={conflict}
          onSettled={goOn}
        />
      )}
    </div>
  );
}

/** What was chosen was chosen for what stood there then: a person begins anew where it has changed. */
function ConflictOf({ stamp, ...conflict }: ComponentProps<typeof ConflictSides> & { readonly stamp: string }) {
  const [first] = useState(stamp);
  return (
    <>
      {stamp !== first && (
        <Alert severity="warning" className={styles.movedOn ?? ''}>
          {t('conflicts/movedOn')}
        </Alert>
      )}
      <ConflictSides key={stamp} {...conflict} />
    </>
  );
}

function neighbour(nodes: readonly string[], node: string, step: 1 | -1): string | undefined {
  const at = nodes.indexOf(node);
  return at < 0 ? undefined : nodes[at + step];
}
