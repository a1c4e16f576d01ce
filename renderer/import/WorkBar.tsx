import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import styles from './wizard.module.css';
import { cancel } from './work';

interface WorkProps {
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  /** How far it is, in words. */
  readonly children: ReactNode;
}

/** A work of the core under way: a bar, and a way to stop it. */
export function WorkBar({ label, done, total, children }: WorkProps) {
  return (
    <div className={styles.body}>
      <div className={styles.progress}>
        <progress aria-label={label} {...(total > 0 ? { max: total, value: Math.min(done, total) } : {})} />
        <p>
          <span>{label}</span>
          {children}
        </p>
      </div>
      <div>
        <Button variant="outlined" onClick={cancel}>
          {t('import/cancel')}
        </Button>
      </div>
    </div>
  );
}
