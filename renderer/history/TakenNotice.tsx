import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { useView } from '../app/viewStore';
import styles from './history.module.css';
import { takenText } from './takenText';
import { useTakeBack } from './takeBackStore';

/** What taking back made, with the way to it. */
export function TakenNotice() {
  const taken = useTakeBack(({ taken }) => taken);
  const problem = useTakeBack(({ problem }) => problem);
  const dismiss = useTakeBack(({ dismiss }) => dismiss);
  const setView = useView(({ setView }) => setView);
  // Whoever comes back later has not just taken something back.
  useEffect(() => dismiss, [dismiss]);
  if (problem) return <ProblemAlert problem={problem} onDismiss={dismiss} />;
  return (
    <div role="status">
      {taken && (
        <Alert
          role="presentation"
          className={styles.taken ?? ''}
          severity={taken.leftAlone.length > 0 ? 'warning' : 'info'}
          action={
            <>
              {taken.drafted.length > 0 && <Button onClick={() => setView('review')}>{t('history/review')}</Button>}
              <Button onClick={dismiss}>{t('app/dismiss')}</Button>
            </>
          }
        >
          {takenText(taken)}
        </Alert>
      )}
    </div>
  );
}
