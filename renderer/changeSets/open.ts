import { useWorkspace } from '../workspace/workspaceStore';
import { showChangeSet } from './files';
import { useOpenedFile, type ChangeSetFile } from './openedFile';

/** Opens a change set; where no workspace is open it waits for one. */
export function openChangeSet(file: ChangeSetFile): void {
  useOpenedFile.setState({ file, refusal: null });
  const { opened, refusal, dismissRefusal } = useWorkspace.getState();
  // The one before was none.
  if (refusal?.code === 'file.no_change_set') dismissRefusal();
  if (opened.state === 'open') showWaiting();
}

/** To be called when a workspace was opened: the change set that waited for it is shown. */
export function showWaiting(): void {
  const { file } = useOpenedFile.getState();
  useOpenedFile.setState({ file: null });
  if (file) void showChangeSet(file);
}
