import type { Node } from '../../shared/api/api';
import { parseDomain } from '../../shared/address/domain';
import type { Database } from './database';
import type { Sequence } from './sequence';

export interface NewNode {
  readonly parent: string;
  readonly kind: Node['kind'];
  readonly name: string;
}

/** The customer tree. Every write belongs in a transaction; a wrong one (no such node, no domain) is the caller's defect. */
export interface Tree {
  /** The node that stands now. */
  get(id: string): Node | null;
  /** The id of a domain, by its A-labels. */
  domain(name: string): string | null;
  /** Whether a node is under another (or is it); for one that went away, whether it was. */
  isWithin(id: string, root: string): boolean;
  add(node: NewNode): Node;
  rename(id: string, name: string): void;
  move(id: string, parent: string): void;
  /** Takes a node away with all under it. */
  remove(id: string): void;
}

const UNDER =
  'WITH RECURSIVE under (id) AS (VALUES (?) UNION ALL SELECT n.id FROM nodes n JOIN under u ON n.parent = u.id)';

/** `top` is the node that everything is under. */
export function createTree(database: Database, sequence: Sequence, top: string): Tree {
  const select = database.prepare('SELECT id, parent, kind, name FROM nodes WHERE id = ? AND gone = 0').raw();
  const domainOf = database.prepare("SELECT id FROM nodes WHERE kind = 'domain' AND name = ? AND gone = 0").raw();
  const parentOf = database.prepare('SELECT parent FROM nodes WHERE id = ?').raw();
  const insert = database.prepare('INSERT INTO nodes (id, parent, kind, name, seq) VALUES (?, ?, ?, ?, ?)');

  const get = (id: string): Node | null => {
    const row = select.get(id) as [string, string | null, Node['kind'], string] | undefined;
    return row ? { id: row[0], parent: row[1], kind: row[2], name: row[3] } : null;
  };
  const need = (id: string, kind?: Node['kind']): Node => {
    const node = get(id);
    if (!node || (kind && node.kind !== kind)) throw new Error(`${id} is no ${kind ?? 'node'} of the tree.`);
    return node;
  };
  const isWithin = (id: string, root: string): boolean => {
    if (root === top) return true;
    for (let at: string | null | undefined = id; at;) {
      if (at === root) return true;
      at = (parentOf.get(at) as [string | null] | undefined)?.[0];
    }
    return false;
  };
  /** Numbers a node and all under it, with their policies, anew: a listing of part of the tree gains or loses them all. */
  const touchAll = (id: string, gone: 0 | 1): void => {
    for (const [table, key] of [
      ['nodes', 'id'],
      ['policies', 'node'],
    ] as const) {
      const under = database
        .prepare(`${UNDER} SELECT t.${key} FROM ${table} t JOIN under u ON t.${key} = u.id WHERE t.gone = 0`)
        .raw()
        .all(id) as [string][];
      const touch = database.prepare(`UPDATE ${table} SET seq = ?, gone = ? WHERE ${key} = ?`);
      for (const [each] of under) touch.run(sequence.next(), gone, each);
    }
  };

  return {
    get,
    domain: (name) => (domainOf.get(name) as [string] | undefined)?.[0] ?? null,
    isWithin,
    add: ({ parent, kind, name }) => {
      need(parent, 'admin');
      const seq = sequence.next();
      const id = `n${seq}`;
      insert.run(id, parent, kind, checkedName(kind, name), seq);
      return need(id);
    },
    rename: (id, name) => {
      const { kind } = need(id);
      database
        .prepare('UPDATE nodes SET name = ?, seq = ? WHERE id = ?')
        .run(checkedName(kind, name), sequence.next(), id);
    },
    move: (id, parent) => {
      need(id);
      need(parent, 'admin');
      if (isWithin(parent, id)) throw new Error(`${id} cannot go under ${parent}: that is under it.`);
      database.prepare('UPDATE nodes SET parent = ? WHERE id = ?').run(parent, id);
      touchAll(id, 0);
    },
    remove: (id) => {
      if (need(id).parent === null) throw new Error('The root stays.');
      touchAll(id, 1);
    },
  };
}

function checkedName(kind: Node['kind'], name: string): string {
  if (kind === 'admin') return name;
  const parsed = parseDomain(name);
  if (!parsed.ok) throw new Error(`${name} is no domain (${parsed.code}).`);
  return parsed.domain;
}
