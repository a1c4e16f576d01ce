import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ReachStep, WorkspaceHealth } from '../../shared/messages/diagnostics';
import { t } from '../../shared/text/text';
import { Updates } from '../updates/Updates';
import { Backups } from './Backups';
import { Health } from './Health';
import { Reach } from './Reach';
import { saveReport } from './report';
import styles from './diagnostics.module.css';
import { Versions } from './Versions';

/** What is wrong, and what someone who helps has to know. */
export default function Diagnostics() {
  const [health, setHealth] = useState<WorkspaceHealth | null>(null);
  const [steps, setSteps] = useState<readonly ReachStep[] | null>(null);
  const [saved, setSaved] = useState('');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('diagnostics/title')}</h1>
        <Button variant="contained" onClick={() => void saveReport(health, steps).then(setSaved)}>
          {t('diagnostics/save')}
        </Button>
        <p>{t('diagnostics/intro')}</p>
        <p role="status">{saved}</p>
      </header>
      <Versions />
      <Updates />
      <Health health={health} onRead={setHealth} />
      <Reach steps={steps} onRead={setSteps} />
      <Backups />
    </div>
  );
}
