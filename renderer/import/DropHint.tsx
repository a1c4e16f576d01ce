import { t } from '../../shared/text/text';
import styles from './drop.module.css';
import { useFileDrop } from './fileDrop';

/** Says over the whole window what letting go of a file does. Made without MUI: it may stand at any time. */
export function DropHint() {
  const isOver = useFileDrop(({ isOver }) => isOver);
  return isOver ? (
    <div className={styles.hint} aria-hidden="true">
      {t('import/drop')}
    </div>
  ) : null;
}
