import type { CustomersState } from '../../shared/messages/customers';
import { t } from '../../shared/text/text';
import styles from './customers.module.css';
import { Named } from './Named';

type Counted = Pick<CustomersState, 'customers' | 'sites' | 'placed' | 'unplaced' | 'lacking'>;

/** How many of each there are. */
export function Totals({ totals }: { readonly totals: Counted }) {
  const { customers, sites, placed, unplaced, lacking } = totals;
  return (
    <>
      <ul className={styles.totals}>
        <li>{t('customers/customers', { count: customers })}</li>
        {sites > 0 && <li>{t('customers/sites', { count: sites })}</li>}
        <li>{t('customers/placed', { count: placed })}</li>
        {unplaced > 0 && <li>{t('customers/unplaced', { count: unplaced })}</li>}
      </ul>
      <Named text={t('customers/lacking', { count: lacking.count })} some={lacking}>
        {(name) => name}
      </Named>
    </>
  );
}
