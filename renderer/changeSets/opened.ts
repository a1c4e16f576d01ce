import type { Problem } from '../../shared/messages/values';
import { callMain } from '../core/main';
import { useWorkspace } from '../workspace/workspaceStore';
import { openChangeSet } from './open';
import { useOpenedFile } from './openedFile';

/** Takes the change set that was opened from outside of the window, if there is one, or says why it is none. */
export async function takeOpened(): Promise<void> {
  const opened = await callMain('file.opened', null);
  if (opened?.state === 'file') openChangeSet({ ticket: opened.ticket, name: opened.name });
  else if (opened) refuseChangeSet(opened.problem);
}

export function refuseChangeSet(refusal: Problem): void {
  useOpenedFile.setState({ refusal });
  const { opened, refuse } = useWorkspace.getState();
  if (opened.state === 'open') refuse(refusal);
}
