import { rmSync } from 'node:fs';
import { asDiskError, expectingDiskErrors, openLock, type Database } from './database';

/** Keeps other programs from a workspace's file until what it answers is called. Throws `workspace.locked` where another has it. */
export type Hold = (file: string) => () => void;

/** For a core that no other program stands beside. */
export const holdNothing: Hold = () => () => undefined;

/**
 * Holds a workspace as the one program that has it open. SQLite alone would let two in: but what each knows of drafts and pushes would
 * be old as the other writes. The lock is the system's, on a file of its own beside the workspace: it ends with the process, however
 * that ends.
 */
export const holdFile: Hold = (file) => {
  const lock = expectingDiskErrors(file, () => openLockAnew(`${file}.use`));
  return () => {
    if (lock.open) lock.close();
  };
};

/** There is nothing in the file: one that is damaged is no reason not to open what it stands beside. */
function openLockAnew(file: string): Database {
  try {
    return openLock(file);
  } catch (error) {
    if (asDiskError(error)?.code !== 'workspace.damaged') throw error;
    rmSync(file, { force: true });
    return openLock(file);
  }
}
