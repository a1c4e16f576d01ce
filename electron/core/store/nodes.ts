import type { Node } from '../../../shared/api/api';
import { toUnicodeDomain } from '../../../shared/address/domain';
import { DOMAIN_KIND, type TreeColumns, type TreeShape } from '../../../shared/tree/columns';
import { flattenTree } from '../../../shared/tree/flatten';
import type { Database } from './database';
import { createLayouts } from './layouts';
import { marksOf, withMarks } from './marks';

/** A node as the workspace holds it. */
export interface StoredNode {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: 'admin' | 'domain';
  /** An admin's name, or a domain as A-labels. */
  readonly name: string;
  readonly gone: boolean;
}

export interface Nodes {
  put(nodes: readonly Node[]): void;
  markGone(ids: readonly string[]): void;
  /** Marks every node that is not among these: what a full listing no longer names. */
  markAllGoneBut(ids: ReadonlySet<string>): void;
  get(id: string): StoredNode | null;
  /** From the root down to the node, the node included; empty where there is no such node. */
  path(id: string): readonly StoredNode[];
  /** Lays the tree out once for every start to come; to be called after nodes came, changed or went. */
  layOut(root: string): void;
  shape(root: string): TreeShape;
  tree(root: string): TreeColumns;
}

type StandingRow = [id: string, parent: string | null, kind: number, name: string];
type NodeRow = [...StandingRow, gone: number];

export function createNodes(database: Database): Nodes {
  const put = database.prepare(
    `INSERT INTO node (id, parent, kind, name, gone) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT DO UPDATE SET parent = excluded.parent, kind = excluded.kind, name = excluded.name, gone = 0`,
  );
  const markGone = database.prepare('UPDATE node SET gone = 1 WHERE id = ?');
  const dropPolicy = database.prepare('DELETE FROM policy WHERE node = ?');
  const ids = database.prepare('SELECT id FROM node WHERE gone = 0').raw();
  const get = database.prepare('SELECT id, parent, kind, name, gone FROM node WHERE id = ?').raw();
  const standing = database.prepare('SELECT id, parent, kind, name FROM node WHERE gone = 0').raw();
  const layouts = createLayouts(database);

  const find = (id: string): StoredNode | null => {
    const row = get.get(id) as NodeRow | undefined;
    if (!row) return null;
    const [, parent, kind, name, gone] = row;
    return { id, parent, kind: kind === DOMAIN_KIND ? 'domain' : 'admin', name, gone: gone === 1 };
  };
  const layOut = (root: string): TreeShape =>
    flattenTree(
      (standing.all() as StandingRow[]).map(([id, parent, kind, name]) => ({
        id,
        parent,
        kind,
        name: kind === DOMAIN_KIND ? toUnicodeDomain(name) : name,
      })),
      root,
    );
  const shape = (root: string): TreeShape => layouts.read(root) ?? layOut(root);
  const remove = (id: string): void => {
    markGone.run(id);
    dropPolicy.run(id);
  };

  return {
    put: (nodes) => {
      for (const node of nodes) put.run(node.id, node.parent, node.kind === 'domain' ? DOMAIN_KIND : 0, node.name);
    },
    markGone: (gone) => gone.forEach(remove),
    markAllGoneBut: (kept) => {
      for (const [id] of ids.all() as [string][]) if (!kept.has(id)) remove(id);
    },
    get: find,
    path: (id) => {
      const path: StoredNode[] = [];
      for (let node = find(id); node && !path.some(({ id: above }) => above === node?.id);) {
        path.unshift(node);
        node = node.parent === null ? null : find(node.parent);
      }
      return path;
    },
    layOut: (root) => layouts.write(root, layOut(root)),
    shape,
    tree: (root) => withMarks(shape(root), marksOf(database)),
  };
}
