import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useId, useMemo, useState } from 'react';
import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import { formatTime } from '../app/formatTime';
import { useAnswer } from '../core/useAnswer';
import { useProbe } from '../probe/probeStore';
import { useTree } from '../tree/treeStore';
import { NameList } from './NameList';
import { customerPath } from './placeText';
import { usePlan } from './planStore';
import styles from './review.module.css';
import { useStops } from './stopsStore';

/** Domains that would stop receiving mail, as their servers offer no TLS, and those of which that is not known. */
export function StopWarning() {
  const table = usePlan(({ table }) => table);
  const without = usePlan(({ workedOutFor }) => workedOutFor);
  const tree = useTree(({ tree }) => tree);
  const turn = useProbe(({ turn }) => turn);
  const ask = useMemo(() => ({ without: [...without] }), [without]);
  const stamp = useMemo(() => ({ table, turn }), [table, turn]);
  const { answer } = useAnswer('plan.stops', ask, stamp);
  const set = useStops(({ set }) => set);
  useEffect(() => set(answer), [set, answer]);
  if (!answer || !tree) return null;
  return (
    <>
      <Stopped tree={tree} places={answer.stopped} text="probe/stops" since={answer.since} />
      <Stopped tree={tree} places={answer.stoppedFor} text="probe/stopsFor" since={answer.since} />
      <Unprobed tree={tree} places={answer.unprobed} />
    </>
  );
}

interface StoppedProps {
  readonly tree: TreeShape;
  readonly places: Int32Array;
  readonly text: 'probe/stops' | 'probe/stopsFor';
  readonly since: string | null;
}

function Stopped({ tree, places, text, since }: StoppedProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (places.length === 0) return null;
  return (
    <div className={styles.stops}>
      <Alert
        severity="warning"
        action={
          <Button
            color="inherit"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {t('probe/which')}
          </Button>
        }
      >
        {t(text, { count: places.length })} {since !== null && t('probe/since', { time: formatTime(since) })}
      </Alert>
      {isOpen && (
        <div id={id}>
          <NameList label={t('probe/stopsList')} count={places.length}>
            {(index) => (
              <>
                <span>{tree.names[places[index] ?? -1]}</span>
                <span className={styles.soft}>{customerPath(tree, places[index] ?? -1)}</span>
              </>
            )}
          </NameList>
        </div>
      )}
    </div>
  );
}

function Unprobed({ tree, places }: Omit<StoppedProps, 'text' | 'since'>) {
  const start = useProbe(({ start }) => start);
  const isRunning = useProbe(({ probe }) => probe.state === 'running');
  if (places.length === 0) return null;
  return (
    <div className={styles.stops}>
      <Alert
        severity="info"
        action={
          <Button
            color="inherit"
            disabled={isRunning}
            onClick={() => void start(Array.from(places, (at) => tree.ids[at] ?? ''))}
          >
            {t('probe/startMany', { count: places.length })}
          </Button>
        }
      >
        {t('probe/unprobed', { count: places.length })}
      </Alert>
    </div>
  );
}
