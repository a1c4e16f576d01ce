import { t } from '../../shared/text/text';
import { DOMAIN_KIND } from '../../shared/tree/columns';
import { useView } from '../app/viewStore';
import { useCan } from '../workspace/workspaceStore';
import styles from './tree.module.css';
import { useTree } from './treeStore';

/** Where the service tells no customers and no one has yet: the way to say whose the domains are. */
export function CustomersHint() {
  const can = useCan();
  const tree = useTree(({ tree }) => tree);
  const setView = useView(({ setView }) => setView);
  const isFlat = tree !== null && tree.ids.length > 1 && tree.kinds[1] === DOMAIN_KIND;
  if (can.customers || !isFlat) return null;
  return (
    <p className={styles.hint}>
      {t('customers/hint')}{' '}
      <button type="button" onClick={() => setView('customers')}>
        {t('customers/add')}
      </button>
    </p>
  );
}
