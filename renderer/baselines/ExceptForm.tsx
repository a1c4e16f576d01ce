import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { t } from '../../shared/text/text';
import { localDay } from '../../shared/day';
import styles from './baselines.module.css';

interface ExceptFormProps {
  readonly nodes: readonly string[];
  /** Of the first of them. */
  readonly name: string;
  /** Null: the person thought better of it. */
  readonly onDone: (wish: { readonly reason: string; readonly until: string } | null) => void;
}

/** Why nodes may deviate, and until when. */
export function ExceptForm({ nodes, name, onDone }: ExceptFormProps) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const isReasonMissing = isTried && reason.trim() === '';
  const isDayWrong = isTried && !isFromToday(until);
  const title =
    nodes.length === 1 ? t('baselines/exceptTitle', { name }) : t('baselines/exceptTitleMany', { count: nodes.length });
  return (
    <form
      className={styles.except}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '' && isFromToday(until)) onDone({ reason: reason.trim(), until });
      }}
    >
      <h3>{title}</h3>
      <TextField
        className={styles.reason ?? ''}
        label={t('baselines/reason')}
        autoFocus
        value={reason}
        error={isReasonMissing}
        helperText={isReasonMissing ? t('baselines/reasonNeeded') : ''}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        onChange={({ target }) => setReason(target.value)}
      />
      <TextField
        label={t('baselines/until')}
        type="date"
        value={until}
        error={isDayWrong}
        helperText={isDayWrong ? t('baselines/untilNeeded') : ''}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: localDay(new Date()) } }}
        onChange={({ target }) => setUntil(target.value)}
      />
      <Button type="submit" variant="contained">
        {t('baselines/except')}
      </Button>
      <Button onClick={() => onDone(null)}>{t('baselines/cancel')}</Button>
    </form>
  );
}

function isFromToday(day: string): boolean {
  return day !== '' && day >= localDay(new Date());
}
