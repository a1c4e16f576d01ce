import Button from '@mui/material/Button';
import { useState } from 'react';
import type { CustomersState } from '../../shared/messages/customers';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import styles from './customers.module.css';
import { Named } from './Named';
import { Totals } from './Totals';

interface InUseProps {
  readonly state: CustomersState;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onRemove: () => void;
}

/** The list that the tree is laid out by, and what the panel has that stands in no tree. */
export function InUse({ state, isBusy, onSave, onRemove }: InUseProps) {
  const [isAsking, setAsking] = useState(false);
  const { file, leftOut } = state;
  return (
    <section className={styles.card} aria-labelledby="customers-now">
      <h2 id="customers-now">{t('customers/now')}</h2>
      <p className={styles.soft}>
        {file ? t('customers/from', { file: file.name, time: formatTime(file.at) }) : t('customers/none')}
      </p>
      {file && <Totals totals={state} />}
      <Named text={t('customers/noIncoming', { count: leftOut.noIncoming.count })} some={leftOut.noIncoming}>
        {(name) => name}
      </Named>
      <Named text={t('customers/notADomain', { count: leftOut.notADomain.count })} some={leftOut.notADomain} isWarning>
        {(name) => name}
      </Named>
      {file && !isAsking && (
        <div className={styles.tools}>
          <Button variant="outlined" disabled={isBusy} onClick={onSave}>
            {t('customers/save')}
          </Button>
          <Button disabled={isBusy} onClick={() => setAsking(true)}>
            {t('customers/remove')}
          </Button>
        </div>
      )}
      {file && isAsking && (
        <div className={styles.tools} role="group" aria-label={t('customers/remove')}>
          <p>{t('customers/removeAsk')}</p>
          <Button
            variant="contained"
            disabled={isBusy}
            onClick={() => {
              setAsking(false);
              onRemove();
            }}
          >
            {t('customers/removeYes')}
          </Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {t('customers/keep')}
          </Button>
        </div>
      )}
    </section>
  );
}
