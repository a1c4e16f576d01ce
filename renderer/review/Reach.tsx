import { useId, useMemo, useState } from 'react';
import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useAnswer } from '../core/useAnswer';
import { ChevronIcon } from '../marks/icons';
import { useTree } from '../tree/treeStore';
import { NameList } from './NameList';
import { customerPath } from './placeText';
import { usePlan } from './planStore';
import styles from './reach.module.css';

interface ReachProps {
  readonly node: string;
  readonly name: string;
  readonly count: number;
}

/** How many domains feel a change, and which. */
export function Reach({ node, name, count }: ReachProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (count === 0) return <span className={styles.none}>{t('review/reach', { count })}</span>;
  return (
    <>
      <button
        type="button"
        className={styles.count}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronIcon />
        {t('review/reach', { count })}
      </button>
      {isOpen && (
        <div id={id} className={styles.list}>
          <Reached node={node} name={name} />
        </div>
      )}
    </>
  );
}

function Reached({ node, name }: Omit<ReachProps, 'count'>) {
  const tree = useTree(({ tree }) => tree);
  const table = usePlan(({ table }) => table);
  const without = usePlan(({ workedOutFor }) => workedOutFor);
  const ask = useMemo(() => ({ node, without: [...without] }), [node, without]);
  const { answer, problem } = useAnswer('plan.reach', ask, table);
  if (problem) return <Notice problem={problem} />;
  if (!answer || !tree) return <p className={styles.none}>{t('review/readingReach')}</p>;
  return (
    <NameList label={t('review/reachOf', { name })} count={answer.length}>
      {(index) => {
        const place = answer[index] ?? -1;
        return (
          <>
            <span>{tree.names[place]}</span>
            <span className={styles.path}>{customerPath(tree, place)}</span>
          </>
        );
      }}
    </NameList>
  );
}
