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

/** Where the mail of a domain goes for which that was never set. */
export type DefaultRoute = (domain: string) => readonly Destination[];

/** A server that a customer would have. */
const OWN_SERVER: DefaultRoute = (domain) => [{ host: `mail.${domain}`, port: SMTP_PORT }];

export function createRoutes(database: Database, tree: Tree, defaultRoute = OWN_SERVER): Routes {
  const select = database.prepare('SELECT destinations FROM routes WHERE node = ?').raw();
  const upsert = database.prepare('INSERT OR REPLACE INTO routes (node, destinations) VALUES (?, ?)');
  return {
    get: (id) => {
      const node = tree.get(id);
      if (node?.kind !== 'domain') return null;
      const row = select.get(id) as [string] | undefined;
      return row ? (JSON.parse(row[0]) as Destination[]) : defaultRoute(node.name);
    },
    set: (node, destinations) => void upsert.run(node, JSON.stringify(destinations)),
  };
}
