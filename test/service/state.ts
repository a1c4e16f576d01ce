import type { Database } from './database';
import { createPolicies, type Policies } from './policies';
import { createTree, type Tree } from './tree';

/** What the service knows, all of it in the one file. */
export interface State {
  readonly database: Database;
  readonly tree: Tree;
  readonly policies: Policies;
  /** Names this file: tokens and cursors of another do not hold here. */
  readonly epoch: string;
  /** The top node. */
  readonly root: string;
  readonly now: () => number;
}

/** Opens the state of a seeded file. `now` is in milliseconds since 1970. */
export function createState(database: Database, now: () => number): State {
  const { epoch, root } = database.prepare('SELECT epoch, root FROM service').get() as { epoch: string; root: string };
  return { database, tree: createTree(database), policies: createPolicies(database, now), epoch, root, now };
}
