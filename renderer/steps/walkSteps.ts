import { useView } from '../app/viewStore';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useEditor } from '../filterSettings/editorStore';
import { useTree } from '../tree/treeStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { doneText, type Direction } from './stepText';
import { useSteps } from './stepsStore';

let last: Promise<void> = Promise.resolve();

/** Undoes the last step over drafts, or does the last undone one again. One after the other, however fast the keys come. */
export function walkSteps(direction: Direction): void {
  last = last.then(() => walk(direction));
}

async function walk(direction: Direction): Promise<void> {
  await saved();
  try {
    const walked = await callCore(direction, null);
    if (!walked) return;
    useSteps.getState().say(doneText(direction, walked.step));
    await show(walked.nodes);
  } catch (error) {
    useWorkspace.getState().refuse(problemOf(error));
  }
}

/** Resolves when what was last changed in the panel is on the disk, or cannot be written: it is a step too. */
function saved(): Promise<void> {
  const isSaving = (): boolean => useEditor.getState().save.state === 'saving';
  return new Promise((resolve) => {
    if (!isSaving()) return resolve();
    const stop = useEditor.subscribe(() => {
      if (isSaving()) return;
      stop();
      resolve();
    });
  });
}

/** Beside the tree the panel turns to the one node that a step was about; the plan and the listings stay as they are. */
async function show(nodes: readonly string[]): Promise<void> {
  // A draft that was discarded is brought back by undoing as well: the panel offers it no more.
  useEditor.setState({ discarded: null });
  const [only, ...others] = nodes;
  const { selected, reveal } = useTree.getState();
  const { view, setView } = useView.getState();
  const isBesideTree = view === 'filterSettings' || view === 'overview';
  if (only && others.length === 0 && isBesideTree) {
    setView('filterSettings');
    if (only !== selected) return reveal(only);
  }
  await useEditor.getState().refresh();
}
