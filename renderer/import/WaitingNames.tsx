import Button from '@mui/material/Button';
import { useState } from 'react';
import { problemText, t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useAnswer } from '../core/useAnswer';
import { NameList } from '../review/NameList';
import { useStatus } from '../workspace/workspaceStore';
import styles from './source.module.css';
import wizard from './wizard.module.css';

/** What earlier imports asked of nodes that no pull has brought yet. */
export function WaitingNames() {
  const lastPull = useStatus()?.lastPull ?? null;
  const [said, setSaid] = useState('');
  const { answer: names } = useAnswer('import.waiting', null, `${lastPull} ${said}`);
  const forget = async (): Promise<void> => {
    try {
      await callCore('import.forgetWaiting', { ids: (names ?? []).map(({ id }) => id) });
      setSaid(t('import/forgotten'));
    } catch (error) {
      setSaid(problemText(problemOf(error)));
    }
  };
  const count = names?.length ?? 0;
  return (
    <>
      {names && count > 0 && (
        <div>
          <div className={wizard.actions}>
            <p>{t('import/waiting', { count })}</p>
            <Button onClick={() => void forget()}>{t('import/forgetWaiting')}</Button>
          </div>
          <NameList label={t('import/waitingList')} count={count}>
            {(index) => (
              <>
                <strong>{names[index]?.name}</strong>
                <span className={styles.hint}>
                  {t('import/waitingFrom', { file: names[index]?.source || t('steps/pastedCells') })}
                </span>
              </>
            )}
          </NameList>
        </div>
      )}
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </>
  );
}
