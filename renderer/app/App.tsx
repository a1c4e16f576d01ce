import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { lazy } from 'react';
import { problemText, t } from '../../shared/text/text';
import { useWorkspace } from '../workspace/workspaceStore';
import { Workbench } from './Workbench';
import { useView } from './viewStore';
import styles from './app.module.css';

// Read when it is needed: with a workspace at hand, the window starts without it.
const ConnectPage = lazy(() => import('../connect/ConnectPage'));

/** What the window shows: the workspace, the way to one, or why it could not be opened. */
export function App() {
  const opened = useWorkspace(({ opened }) => opened);
  switch (opened.state) {
    case 'starting':
      return <Starting />;
    case 'none':
      return <ConnectPage />;
    case 'failed':
      return (
        <ConnectPage>
          <Alert severity="error">{problemText(opened.problem)}</Alert>
        </ConnectPage>
      );
    case 'open':
      return <Workbench workspace={opened.workspace} notice={opened.notice} />;
  }
}

/** The frame of the workspace that was open last, or words that fade in only where it takes long. */
function Starting() {
  const failure = useWorkspace(({ refusal }) => refusal);
  const load = useWorkspace(({ load }) => load);
  const last = useView(({ lastWorkspace }) => lastWorkspace);
  if (!failure && last) return <Workbench workspace={last} notice={null} />;
  if (!failure) {
    return (
      <p className={styles.starting} role="status">
        {t('app/starting')}
      </p>
    );
  }
  return (
    <Alert severity="error" action={<Button onClick={() => void load()}>{t('app/retry')}</Button>}>
      {problemText(failure)}
    </Alert>
  );
}
