import { create } from 'zustand';
import { isChangeSetName } from '../../shared/changeSet/fileName';
import { openChangeSet } from '../changeSets/open';
import { refuseChangeSet } from '../changeSets/opened';
import { takeDropped } from '../core/main';
import { problemOf } from '../core/problem';
import { useView } from '../app/viewStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { useImport } from './importStore';
import { offer } from './openSource';

/** Whether a file is held over the window. */
export const useFileDrop = create<{ readonly isOver: boolean }>()(() => ({ isOver: false }));

/** Takes files that are dropped anywhere on the window. Text is left to the field it is dropped on. */
export function listenForDrops(): void {
  const setOver = (isOver: boolean): void => {
    if (useFileDrop.getState().isOver !== isOver) useFileDrop.setState({ isOver });
  };
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(useWorkspace.getState().opened.state === 'open');
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) setOver(false);
  });
  window.addEventListener('drop', (event) => {
    setOver(false);
    if (!hasFiles(event)) return;
    // Else the window would go to the file.
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && isChangeSetName(file.name)) void takeChangeSet(file);
    else if (file && useWorkspace.getState().opened.state === 'open') void take(file);
  });
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

async function takeChangeSet(file: File): Promise<void> {
  const dropped = await takeDropped(file);
  if (dropped) openChangeSet(dropped);
  else refuseChangeSet({ code: 'file.no_change_set', details: {} });
}

async function take(file: File): Promise<void> {
  const { set } = useImport.getState();
  try {
    const dropped = await takeDropped(file);
    if (dropped) return offer({ kind: 'file', ...dropped });
    useView.getState().setView('import');
    set({ tab: 'import', droppedNothing: true });
  } catch (error) {
    set({ problem: problemOf(error) });
  }
}
