import { Suspense } from 'react';
import type { Problem, WorkspaceInfo } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { FilterSettings } from '../filterSettings/FilterSettings';
import { StatusLine } from '../status/StatusLine';
import { TreePane } from '../tree/TreePane';
import { useWorkspace } from '../workspace/workspaceStore';
import { Notice } from './Notice';
import { themed } from './themed';
import { TopBar } from './TopBar';
import { useView } from './viewStore';
import styles from './app.module.css';

const Review = themed(() => import('../review/Review'));

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
      {notice && <Notice problem={notice} severity="warning" onDismiss={dismissNotice} />}
      <div className={styles.panes} style={{ gridTemplateColumns: `${treeWidth}px minmax(0, 1fr)` }}>
        <TreePane />
        <main className={styles.page} aria-label={t(view === 'review' ? 'review/title' : 'app/mainRegion')}>
          <Suspense>{view === 'review' ? <Review /> : <FilterSettings />}</Suspense>
        </main>
      </div>
      <StatusLine workspace={workspace} />
    </div>
  );
}
