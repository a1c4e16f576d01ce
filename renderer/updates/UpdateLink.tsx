import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import styles from './updates.module.css';
import { useUpdates } from './updatesStore';

/** Tells in the status line that a newer version is there, and leads to it. Made without MUI: it may stand at any time. */
export function UpdateLink() {
  const state = useUpdates(({ now }) => now?.state);
  const setView = useView(({ setView }) => setView);
  if (state?.phase !== 'found' && state?.phase !== 'ready') return null;
  return (
    <button type="button" className={styles.link} onClick={() => setView('diagnostics')}>
      {t('updates/link', { version: state.version })}
    </button>
  );
}
