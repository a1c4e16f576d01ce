import { isSameTree, type TreeColumns } from '../../shared/tree/columns';
import { useBulk } from '../bulk/bulkStore';
import { listenForCommands } from '../commands/listenForCommands';
import { useChangeSets } from '../changeSets/changeSetStore';
import { showWaiting } from '../changeSets/open';
import { takeOpened } from '../changeSets/opened';
import { useOpenedFile } from '../changeSets/openedFile';
import { useCheck } from '../check/checkStore';
import { useChecklist } from '../checklist/checklistStore';
import { connectCore, onCoreEvent } from '../core/port';
import { markSeenOnLeave } from '../drift/seen';
import { useEditor } from '../filterSettings/editorStore';
import { listenForDrops } from '../import/fileDrop';
import { useImport } from '../import/importStore';
import { forgetImport } from '../import/work';
import { useProbe } from '../probe/probeStore';
import { forgetPlan } from '../review/forgetPlan';
import { useReview } from '../review/reviewStore';
import { listenForStepKeys } from '../steps/stepKeys';
import { useKept } from '../kept/keptStore';
import { listenForPaletteKeys } from '../palette/paletteStore';
import { useClipboard } from '../templates/policyClipboard';
import { useTemplates } from '../templates/templateStore';
import { listenForSearchKeys } from '../tree/focusSearch';
import { keepTree, readLastTree } from '../tree/lastTree';
import { useTree } from '../tree/treeStore';
import { useWorkspace, type Phase } from '../workspace/workspaceStore';
import { useView } from './viewStore';

/** Ties the stores to the core and to each other, once. No store knows another. */
export function connectStores(): void {
  void showLastTree();
  connectCore(() => {
    forgetImport();
    void useWorkspace.getState().load();
  });

  onCoreEvent('opened', (opened) => useWorkspace.getState().setOpened(opened));
  onCoreEvent('status', (status) => useWorkspace.getState().setStatus(status));
  onCoreEvent('tree', (tree) => {
    useTree.getState().setTree(tree);
    readAgain();
    void useProbe.getState().read();
    void useCheck.getState().read();
  });
  onCoreEvent('marks', (marks) => {
    useTree.getState().setMarks(marks);
    readAgain();
  });
  onCoreEvent('markColumns', (columns) => {
    useTree.getState().setMarkColumns(columns);
    readAgain();
  });

  onCoreEvent('check', (state) => useCheck.getState().tell(state));
  onCoreEvent('probe', (state) => useProbe.getState().tell(state));
  onCoreEvent('import', (state) => useImport.getState().tell(state));

  useWorkspace.subscribe(({ opened }, before) => {
    if (before.opened.state === 'starting' && opened.state !== 'starting') {
      performance.mark('hopseal:core-usable');
      void takeOpened();
    }
    if (opened.state === before.opened.state && treeOf(opened) === treeOf(before.opened)) return;
    workspaceChanged(opened, before.opened);
    if (opened.state === 'open' && before.opened.state !== 'open') showWaiting();
    useView.getState().setLastWorkspace(opened.state === 'open' ? opened.workspace : null);
  });
  useTree.subscribe(({ tree }, before) => {
    const { opened } = useWorkspace.getState();
    if (!tree || tree === before.tree || opened.state !== 'open') return;
    // What the last start kept is there still, where nothing changed since.
    if (!before.tree || !isSameTree(before.tree, tree)) keepTree(opened.workspace.id, tree);
  });
  useTree.subscribe(({ selected }, before) => {
    if (selected === before.selected) return;
    if (selected === null) useEditor.getState().clear();
    else void useEditor.getState().show(selected);
  });
  useView.subscribe(({ view }, before) => {
    // Whoever comes back to the plan later does not come for the conflict that was open in it.
    if (before.view === 'review' && view !== 'review') useReview.getState().setSettling(null);
  });
  markSeenOnLeave();
  listenForStepKeys();
  listenForPaletteKeys();
  listenForSearchKeys();
  listenForDrops();
  listenForCommands();

  // The network came or went: the core looks at once instead of at its next turn.
  for (const event of ['online', 'offline']) {
    window.addEventListener(event, () => {
      if (useWorkspace.getState().opened.state === 'open') void useWorkspace.getState().check();
    });
  }
}

/** The tree that a workspace was opened with: another one means that it was opened anew. */
function treeOf(opened: Phase): TreeColumns | null {
  return opened.state === 'open' ? opened.tree : null;
}

/** While the core starts it is the one that was open last, whose frame stands. */
function workspaceOf(opened: Phase): string | null {
  if (opened.state === 'starting') return useView.getState().lastWorkspace?.id ?? null;
  return opened.state === 'open' ? opened.workspace.id : null;
}

/** The tree of the workspace that was open last, until the core is up. */
async function showLastTree(): Promise<void> {
  const { lastWorkspace } = useView.getState();
  const tree = lastWorkspace && (await readLastTree(lastWorkspace.id));
  if (tree && useWorkspace.getState().opened.state === 'starting') useTree.getState().setTree(tree);
}

/** The same workspace opened anew, as by a core that was started again, keeps what a person has open and chosen in it. */
function workspaceChanged(opened: Phase, before: Phase): void {
  const isSame = workspaceOf(opened) === workspaceOf(before);
  if (!isSame) {
    useTree.getState().clear();
    forgetPlan();
    useImport.getState().clear();
    useBulk.getState().clear();
    useTemplates.getState().clear();
    useChangeSets.getState().clear();
    useKept.getState().clear();
    useChecklist.getState().clear();
    useProbe.getState().clear();
    useClipboard.setState({ copied: null });
    useView.getState().setView('overview');
    if (before.state === 'open') useOpenedFile.setState({ file: null, refusal: null });
  }
  const tree = treeOf(opened);
  if (tree) useTree.getState().setTree(tree);
  if (tree && isSame) readAgain();
  if (tree) {
    void useKept.getState().read();
    void useProbe.getState().read();
  }
}

/** What is shown of a node may have another base now. */
function readAgain(): void {
  void useEditor.getState().refresh();
  baselinesAgain();
}

/** Once what is in force has stood still for a moment: a push tells of it again and again. */
function baselinesAgain(): void {
  clearTimeout(untilStill);
  untilStill = setTimeout(() => void useKept.getState().readBaselines(), STILL_MS);
}

let untilStill: ReturnType<typeof setTimeout> | undefined;
const STILL_MS = 300;
