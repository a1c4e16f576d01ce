import { ExpectedError } from '../../../shared/errors/codes';
import type { WorkspaceInfo } from '../../../shared/messages/model';
import { atomically, closeDatabase, expectingDiskErrors, openDatabase, type Database } from './database';
import { createDrafts, type Drafts } from './drafts';
import { createMeta, type Meta } from './meta';
import { migrate } from './migrations';
import { createNodes, type Nodes } from './nodes';
import { createPolicies, type Policies } from './policies';
import { createPushes, type Pushes } from './pushes';

/** One service account's local copy: tree, bases, drafts, pushes. One SQLite file. */
export interface Workspace {
  readonly file: string;
  readonly info: WorkspaceInfo;
  readonly meta: Meta;
  readonly nodes: Nodes;
  readonly policies: Policies;
  readonly drafts: Drafts;
  readonly pushes: Pushes;
  /** Runs work in one transaction: all of it happens or nothing. */
  transaction<T>(work: () => T): T;
  setInfo(info: WorkspaceInfo): void;
  close(): void;
}

const now = (): string => new Date().toISOString();

/**
 * Opens a workspace file. Throws `workspace.none` where it was never set up, `workspace.damaged`, `workspace.newer`,
 * `workspace.locked` or a disk error; the file stays as it is.
 */
export function openWorkspace(file: string): Workspace {
  return build(file, (meta) => {
    const info = meta.info();
    if (!info) throw new ExpectedError('workspace.none', { file });
    return info;
  });
}

/** Opens a workspace file for an account, or makes one. */
export function setUpWorkspace(file: string, info: WorkspaceInfo): Workspace {
  return build(file, (meta) => {
    meta.setInfo(info);
    return info;
  });
}

function build(file: string, identify: (meta: Meta) => WorkspaceInfo): Workspace {
  const database = openDatabase(file);
  try {
    return expectingDiskErrors(file, () => {
      migrate(database, file);
      const meta = createMeta(database);
      return assemble(file, database, meta, identify(meta));
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble(file: string, database: Database, meta: Meta, first: WorkspaceInfo): Workspace {
  let info = first;
  return {
    file,
    get info() {
      return info;
    },
    meta,
    nodes: createNodes(database),
    policies: createPolicies(database),
    drafts: createDrafts(database, now),
    pushes: createPushes(database, now),
    transaction: (work) => atomically(database, work),
    setInfo: (next) => {
      meta.setInfo(next);
      info = next;
    },
    close: () => closeDatabase(database),
  };
}
