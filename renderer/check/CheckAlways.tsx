import { t } from '../../shared/text/text';
import styles from './check.module.css';
import { useCheck } from './checkStore';

/** Whether a push is checked when it is over. */
export function CheckAlways() {
  const always = useCheck(({ always }) => always);
  const setAlways = useCheck(({ setAlways }) => setAlways);
  return (
    <label className={styles.always} title={t('check/alwaysHint')}>
      <input type="checkbox" checked={always} onChange={({ target }) => void setAlways(target.checked)} />
      {t('check/always')}
    </label>
  );
}
