import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { Backup } from '../../shared/messages/diagnostics';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './diagnostics.module.css';
import { useWork } from './useWork';

/** The copies of the workspace, and the way back to one. */
export function Backups() {
  const { isBusy, problem, run } = useWork();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [asking, setAsking] = useState<Backup | null>(null);
  const [said, setSaid] = useState('');
  const read = async (): Promise<void> => setBackups(await callCore('backups.list', null));
  useEffect(() => void callCore('backups.list', null).then(setBackups, () => undefined), []);
  const restore = ({ name, at }: Backup): void =>
    run(async () => {
      setAsking(null);
      useWorkspace.getState().setOpened(await callCore('backups.restore', { name }));
      setSaid(t('diagnostics/restored', { time: formatTime(at) }));
      await read();
    });
  return (
    <section className={styles.card} aria-label={t('diagnostics/backups')}>
      <h2>{t('diagnostics/backups')}</h2>
      <p className={styles.soft}>{t('diagnostics/backupsIntro')}</p>
      {problem && <ProblemAlert problem={problem} />}
      <p role="status">{isBusy ? t('diagnostics/backingUp') : said}</p>
      {backups.length === 0 && <p className={styles.soft}>{t('diagnostics/noBackups')}</p>}
      <ul className={styles.backups}>
        {backups.map((backup) => (
          <li key={backup.name}>
            <span>{formatTime(backup.at)}</span>
            <Button
              disabled={isBusy}
              aria-label={t('diagnostics/restoreOf', { time: formatTime(backup.at) })}
              onClick={() => setAsking(backup)}
            >
              {t('diagnostics/restore')}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <div className={styles.ask} role="group" aria-label={t('diagnostics/restore')}>
          <p>{t('diagnostics/restoreAsk', { time: formatTime(asking.at) })}</p>
          <Button variant="contained" autoFocus onClick={() => restore(asking)}>
            {t('diagnostics/restoreYes')}
          </Button>
          <Button onClick={() => setAsking(null)}>{t('diagnostics/keep')}</Button>
        </div>
      )}
      <Button
        variant="outlined"
        disabled={isBusy}
        onClick={() => run(async () => setBackups(await callCore('backups.make', null)))}
      >
        {t('diagnostics/backUp')}
      </Button>
    </section>
  );
}
