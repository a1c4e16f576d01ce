import type { PlanLine } from '../../shared/plan/planOrder';
import { t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import { AdminIcon } from '../marks/icons';
import { customerPath } from './placeText';
import styles from './planList.module.css';

interface CustomerHeadProps {
  readonly tree: TreeShape;
  readonly customer: Extract<PlanLine, { kind: 'customer' }>['customer'];
  readonly count: number;
}

/** Whose drafts come next, and how many they are. */
export function CustomerHead({ tree, customer, count }: CustomerHeadProps) {
  const isPlace = typeof customer === 'number';
  const above = isPlace ? customerPath(tree, customer) : '';
  return (
    <h2 className={styles.customer}>
      {isPlace && <AdminIcon />}
      {above !== '' && <span className={styles.above}>{above} ›</span>}
      <span>{isPlace ? tree.names[customer] : t(customer === 'root' ? 'review/atTop' : 'review/gone')}</span>
      <span className={styles.groupCount}>{t('review/groupCount', { count })}</span>
    </h2>
  );
}
