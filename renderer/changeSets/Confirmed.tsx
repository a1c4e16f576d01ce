import Button from '@mui/material/Button';
import { useState } from 'react';
import { t } from '../../shared/text/text';
import styles from './changeSets.module.css';

interface ConfirmedProps {
  readonly action: string;
  /** What is to be known before. */
  readonly question: string;
  readonly onDo: () => void;
}

/** Something that no step takes back: asked about where it is done. */
export function Confirmed({ action, question, onDo }: ConfirmedProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{action}</Button>;
  return (
    <span className={styles.confirm} role="group" aria-label={action}>
      <span role="alert">{question}</span>
      <Button
        variant="outlined"
        autoFocus
        onClick={() => {
          setAsked(false);
          onDo();
        }}
      >
        {action}
      </Button>
      <Button onClick={() => setAsked(false)}>{t('changeSets/cancel')}</Button>
    </span>
  );
}
