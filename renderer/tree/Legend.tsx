import { t } from '../../shared/text/text';
import { HopMark } from '../marks/HopMark';
import styles from './tree.module.css';

const MODES = ['automatic', 'requiredFor', 'required'] as const;

/** What the marks in the tree mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label={t('tree/legend')}>
      {MODES.map((mode) => (
        <li key={mode}>
          <HopMark mode={mode} explicit />
          {t(`mode/${mode}`)}
        </li>
      ))}
      <li>
        <HopMark mode="requiredFor" explicit={false} />
        {t('tree/legendInherited')}
      </li>
    </ul>
  );
}
