import { lazy, Suspense, type ComponentType } from 'react';
import type { WorkspaceInfo } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import { FilterSettings } from '../filterSettings/FilterSettings';
import { DropHint } from '../import/DropHint';
import { StatusLine } from '../status/StatusLine';
import { TreePane } from '../tree/TreePane';
import { useTree } from '../tree/treeStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { Notice } from './Notice';
import { Overlays } from './Overlays';
import { PageBoundary } from './PageBoundary';
import { themed } from './themed';
import { TopBar } from './TopBar';
import { useView } from './viewStore';
import { VIEW_TITLES, type View } from './views';
import styles from './app.module.css';

/** The pages besides the settings of a node, each read when it is first shown. */
const PAGES: Readonly<Record<Exclude<View, 'filterSettings'>, ComponentType>> = {
  review: themed(() => import('../review/Review')),
  checklist: themed(() => import('../checklist/ChecklistPage')),
  history: themed(() => import('../history/History')),
  changes: themed(() => import('../drift/Drift')),
  import: themed(() => import('../import/Import')),
  customers: themed(() => import('../customers/CustomersPage')),
  // Made without MUI: a start shows it.
  overview: lazy(() => import('../dashboard/Dashboard')),
  templates: themed(() => import('../templates/TemplatesPage')),
  baselines: themed(() => import('../baselines/BaselinesPage')),
  changeSets: themed(() => import('../changeSets/ChangeSetsPage')),
  diagnostics: themed(() => import('../diagnostics/Diagnostics')),
};

interface WorkbenchProps {
  readonly workspace: WorkspaceInfo;
  /** What happened as the workspace was opened. */
  readonly notice: Problem | null;
}

/** An open workspace: the tree on the left, a page beside it, the status line below. */
export function Workbench({ workspace, notice }: WorkbenchProps) {
  const view = useView(({ view }) => view);
  const Page = view === 'filterSettings' ? FilterSettings : PAGES[view];
  // The overview is of the tree: before that is there, there is nothing to draw.
  const isShown = useTree(({ tree }) => view !== 'overview' || tree !== null);
  const treeWidth = useView(({ treeWidth }) => treeWidth);
  const dismissNotice = useWorkspace(({ dismissNotice }) => dismissNotice);
  return (
    <div className={styles.workbench}>
      <TopBar workspace={workspace} />
      {notice && <Notice problem={notice} severity="warning" onDismiss={dismissNotice} />}
      <div className={styles.panes} style={{ gridTemplateColumns: `min(${treeWidth}px, 42vw) minmax(0, 1fr)` }}>
        <TreePane />
        <main className={styles.page} aria-label={t(VIEW_TITLES[view])}>
          <PageBoundary key={view}>
            <Suspense>{isShown && <Page />}</Suspense>
          </PageBoundary>
        </main>
      </div>
      <StatusLine workspace={workspace} />
      <DropHint />
      <Overlays />
    </div>
  );
}
