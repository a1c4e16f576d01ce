import { existsSync, renameSync } from 'node:fs';
import Libsql from 'libsql';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import { draftOfRow, type Draft, type DraftRow } from './drafts';
import { createMeta } from './meta';
import { setUpWorkspace } from './workspace';

/** What could still be read from a damaged workspace file. */
export interface Rescued {
  /** The damaged file under its new name. It is never deleted. */
  readonly file: string;
  /** Null where not even the account could be read: then a new connection makes the workspace. */
  readonly info: WorkspaceInfo | null;
  readonly drafts: number;
}

/**
 * Sets a damaged file aside under a new name and makes a fresh workspace in its place, with every draft that can
 * still be read. The tree comes back with the next pull.
 */
export function rescueWorkspace(file: string): Rescued {
  const aside = setAside(file);
  const { info, drafts } = readWhatIsLeft(aside);
  if (info) {
    const workspace = setUpWorkspace(file, info);
    workspace.transaction(() => drafts.forEach((draft) => workspace.drafts.put(draft)));
    workspace.close();
  }
  return { file: aside, info, drafts: info ? drafts.length : 0 };
}

function setAside(file: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/gu, '-');
  const aside = file.replace(/\.sqlite$/u, '') + `.damaged-${stamp}.sqlite`;
  // The write-ahead log goes along: it may hold the newest drafts.
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

function readWhatIsLeft(file: string): { info: WorkspaceInfo | null; drafts: readonly Draft[] } {
  let database: Libsql.Database | null = null;
  try {
    database = new Libsql(file);
    const open = database;
    return { info: orNull(() => createMeta(open).info()), drafts: readDrafts(open) };
  } catch {
    return { info: null, drafts: [] };
  } finally {
    database?.close();
  }
}

/** Row by row, so that a bad page costs only what stands on it. */
function readDrafts(database: Libsql.Database): Draft[] {
  const drafts: Draft[] = [];
  orNull(() => {
    for (const row of database.prepare('SELECT * FROM draft').iterate()) {
      const draft = orNull(() => draftOfRow(row as DraftRow));
      if (draft) drafts.push(draft);
    }
  });
  return drafts;
}

// Whatever fails here is the damage itself.
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
