import Alert from '@mui/material/Alert';
import { lazy, Suspense } from 'react';
import type { Problem, WorkspaceInfo } from '../../shared/messages/model';
import { problemText, t } from '../../shared/text/text';
import { FilterSettings } from '../filterSettings/FilterSettings';
import { StatusLine } from '../status/StatusLine';
import { TreePane } from '../tree/TreePane';
import { useWorkspace } from '../workspace/workspaceStore';
import { TopBar } from './TopBar';
import styles from './app.module.css';
import { useView } from './viewStore';

const Review = lazy(() => import('../review/Review'));

interface WorkbenchProps {
  readonly workspace: WorkspaceInfo;
  /** What happened as the workspace was opened. */
  readonly notice: Problem | null;
}

/** An open workspace: the tree on the left, a page beside it, the status line below. */
export function Workbench({ workspace, notice }: WorkbenchProps) {
  const view = useView(({ view }) => view);
  const treeWidth = useView(({ treeWidth }) => treeWidth);
  const dismissNotice = useWorkspace(({ dismissNotice }) => dismissNotice);
  return (
    <div className={styles.workbench}>
      <TopBar workspace={workspace} />
      {notice && (
        <Alert severity="warning" onClose={dismissNotice} closeText={t('app/dismiss')}>
          {problemText(notice)}
        </Alert>
      )}
      <div className={styles.panes} style={{ gridTemplateColumns: `${treeWidth}px minmax(0, 1fr)` }}>
        <TreePane />
        <main className={styles.page} aria-label={t(view === 'review' ? 'review/title' : 'app/mainRegion')}>
          {view === 'review' ? (
            <Suspense>
              <Review />
            </Suspense>
          ) : (
            <FilterSettings />
          )}
        </main>
      </div>
      <StatusLine workspace={workspace} />
    </div>
  );
}
