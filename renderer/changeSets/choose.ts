import { callMain } from '../core/main';
import { openChangeSet } from './open';

/** Asks a person for a change set, in the system's own dialog. */
export async function chooseChangeSet(): Promise<void> {
  const chosen = await callMain('file.choose', { kind: 'changeSet' });
  if (chosen) openChangeSet(chosen);
}
