import { createAudit, type Audit } from './audit';
import type { Database } from './database';
import { createPolicies, type Policies } from './policies';
import { createDeliveries, type Deliveries } from './deliveries';
import { createRoutes, type DefaultRoute, type Routes } from './routes';
import { createSequence, type Sequence } from './sequence';
import { createTree, type Tree } from './tree';

/** What the service knows, all of it in the one file. */
export interface State {
  readonly database: Database;
  readonly sequence: Sequence;
  readonly tree: Tree;
  readonly policies: Policies;
  readonly routes: Routes;
  readonly audit: Audit;
  readonly deliveries: Deliveries;
  /** Names this file: tokens and cursors of another do not hold here. */
  readonly epoch: string;
  /** The top node. */
  readonly root: string;
  readonly now: () => number;
}

/** Opens the state of a seeded file. `now` is in milliseconds since 1970. */
export function createState(database: Database, now: () => number, defaultRoute?: DefaultRoute): State {
  const { epoch, root } = database.prepare('SELECT epoch, root FROM service').get() as { epoch: string; root: string };
  const sequence = createSequence(database);
  const audit = createAudit(database);
  const tree = createTree(database, sequence, root);
  return {
    database,
    sequence,
    tree,
    policies: createPolicies(database, sequence, audit, now),
    routes: createRoutes(database, tree, defaultRoute),
    audit,
    deliveries: createDeliveries(),
    epoch,
    root,
    now,
  };
}
