import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { problemText, t } from '../../shared/text/text';
import { ConnectPage } from '../connect/ConnectPage';
import { useWorkspace } from '../workspace/workspaceStore';
import { Workbench } from './Workbench';
import styles from './app.module.css';

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

/** Normally over before it is seen: the words fade in only where it takes long. */
function Starting() {
  const failure = useWorkspace(({ refusal }) => refusal);
  const load = useWorkspace(({ load }) => load);
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
