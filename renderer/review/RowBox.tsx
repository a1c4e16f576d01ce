import { t } from '../../shared/text/text';
import type { PlanRowProps } from './PlanRow';
import styles from './planRow.module.css';
import { usePlan } from './planStore';
import { useReview } from './reviewStore';

/** The box of a draft: whether it is in the push, or picked to be settled with others. */
export function RowBox({ node, name, box, isTicked }: Pick<PlanRowProps, 'node' | 'name' | 'box' | 'isTicked'>) {
  const setInPush = usePlan(({ setInPush }) => setInPush);
  const setPicked = useReview(({ setPicked }) => setPicked);
  if (!box) return <span className={styles.box} />;
  const set = box === 'push' ? setInPush : setPicked;
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={t(box === 'push' ? 'review/oneInPush' : 'conflicts/pickOne', { name })}
      checked={isTicked}
      onChange={({ target }) => set([node], target.checked)}
    />
  );
}
