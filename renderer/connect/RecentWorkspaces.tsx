import Alert from '@mui/material/Alert';
import { useEffect, useState } from 'react';
import type { RecentWorkspace } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './connect.module.css';

/** The workspaces that are on this computer: they open without a network. Shown where there are any. */
export function RecentWorkspaces() {
  const open = useWorkspace(({ open }) => open);
  const [recent, setRecent] = useState<readonly RecentWorkspace[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void callMain('preferences.get', null).then(({ recentWorkspaces }) => setRecent(recentWorkspaces));
  }, []);
  if (recent.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="recent-title">
      <h2 id="recent-title">{t('connect/recent')}</h2>
      {problem && <Alert severity="error">{problemText(problem)}</Alert>}
      <ul className={styles.recent}>
        {recent.map(({ id, account, address }) => (
          <li key={id}>
            <button
              type="button"
              aria-label={t('connect/open', { account })}
              onClick={() => void open(id).catch((error: unknown) => setProblem(problemOf(error)))}
            >
              <strong>{account}</strong>
              <span>{new URL(address).host}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
