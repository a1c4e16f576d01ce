import type { Database } from './database';
import type { Tree } from './tree';

/** Where mail goes. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** Where the service delivers each domain's mail to. */
export interface Routes {
  /** Null for what is no domain of the tree. */
  get(node: string): readonly Destination[] | null;
  set(node: string, destinations: readonly Destination[]): void;
}

const SMTP_PORT = 25;

/** What was never set goes to a server that a customer would have: `mail.` and the domain. */
export function createRoutes(database: Database, tree: Tree): Routes {
  const select = database.prepare('SELECT destinations FROM routes WHERE node = ?').raw();
  const upsert = database.prepare('INSERT OR REPLACE INTO routes (node, destinations) VALUES (?, ?)');
  return {
    get: (id) => {
      const node = tree.get(id);
      if (node?.kind !== 'domain') return null;
      const row = select.get(id) as [string] | undefined;
      return row ? (JSON.parse(row[0]) as Destination[]) : [{ host: `mail.${node.name}`, port: SMTP_PORT }];
    },
    set: (node, destinations) => void upsert.run(node, JSON.stringify(destinations)),
  };
}
