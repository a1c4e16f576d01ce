import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import { useImport } from './importStore';
import type { Step } from './steps';
import { startOver } from './work';
import styles from './wizard.module.css';

interface StepFootProps {
  readonly back: Step;
  /** What leads on. */
  readonly children: ReactNode;
}

/** The ways on from a step, and back. */
export function StepFoot({ back, children }: StepFootProps) {
  const goTo = useImport(({ goTo }) => goTo);
  const isMended = useImport(({ isMended }) => isMended);
  const set = useImport(({ set }) => set);
  return (
    <footer className={styles.foot}>
      <Button onClick={() => goTo(back)}>{t('import/back')}</Button>
      <Button onClick={() => (isMended ? set({ offered: 'nothing' }) : void startOver())}>
        {t('import/startOver')}
      </Button>
      <span className={styles.space} />
      {children}
    </footer>
  );
}
