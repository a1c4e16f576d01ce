import { Suspense } from 'react';
import { t } from '../../shared/text/text';
import { WaitingFile } from '../changeSets/WaitingFile';
import { useWorkspace } from '../workspace/workspaceStore';
import { Notice } from './Notice';
import { themed } from './themed';
import { useView } from './viewStore';
import { Workbench } from './Workbench';
import styles from './app.module.css';

const ConnectPage = themed(() => import('../connect/ConnectPage'));

/** What the window shows: the workspace, the way to one, or why it could not be opened. */
export function App() {
  const opened = useWorkspace(({ opened }) => opened);
  switch (opened.state) {
    case 'starting':
      return <Starting />;
    case 'open':
      return <Workbench workspace={opened.workspace} notice={opened.notice} />;
    case 'none':
    case 'failed':
      return (
        <Suspense>
          <ConnectPage>
            {opened.state === 'failed' && <Notice problem={opened.problem} />}
            <WaitingFile />
          </ConnectPage>
        </Suspense>
      );
  }
}

/** The frame of the workspace that was open last, or words that fade in only where it takes long. */
function Starting() {
  const failure = useWorkspace(({ refusal }) => refusal);
  const load = useWorkspace(({ load }) => load);
  const last = useView(({ lastWorkspace }) => lastWorkspace);
  if (failure) return <Notice problem={failure} onRetry={() => void load()} />;
  if (last) return <Workbench workspace={last} notice={null} />;
  return (
    <p className={styles.starting} role="status">
      {t('app/starting')}
    </p>
  );
}
