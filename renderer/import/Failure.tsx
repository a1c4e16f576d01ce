import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useImport } from './importStore';
import { openAgain } from './openSource';
import styles from './wizard.module.css';

/** Why the work that was under way did not go on, with its own way out. */
export function Failure() {
  const problem = useImport(({ state }) => (state?.phase === 'failed' ? state.problem : null));
  return (
    <div className={styles.body} role="alert">
      {problem && <ProblemAlert problem={problem} severity={problem.code === 'import.cancelled' ? 'info' : 'error'} />}
      {problem?.code === 'csv.file_changed' && (
        <div>
          <Button variant="outlined" onClick={() => void openAgain()}>
            {t('import/readAgain')}
          </Button>
        </div>
      )}
    </div>
  );
}
