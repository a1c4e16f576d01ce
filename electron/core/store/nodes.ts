import type { Node } from '../../../shared/api/api';
import { toUnicodeDomain } from '../../../shared/address/domain';
import { DOMAIN_KIND, type TreeColumns, type TreeShape } from '../../../shared/tree/columns';
import { flattenTree, type TreeNode } from '../../../shared/tree/flatten';
import { placesOf, relayPlaces } from '../../../shared/tree/places';
import { relayTree } from '../../../shared/tree/relay';
import type { Changed } from './changed';
import type { Database } from './database';
import { createLayouts } from './layouts';
import type { NodeMarks } from '../../../shared/messages/model';
import { createMarkReader, marksOf, withMarks } from './marks';

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
  /** Their policies go with them, but where no service tells them again if they come back. */
  markGone(ids: readonly string[], policies: 'read again' | 'kept'): void;
  /** The ids of all that are there. */
  standing(): readonly string[];
  get(id: string): StoredNode | null;
  /** From the root down to the node, the node included; empty where there is no such node. */
  path(id: string): readonly StoredNode[];
  /** Within the transaction in which nodes come, change or go: what is kept of the tree's shape is out of date then. */
  outdateShape(root: string): void;
  /** After it: lays the tree out again. */
  layOut(root: string, changed: readonly Node[], gone: readonly string[]): void;
  /** Keeps the shape for the starts to come, where it is another; that can wait until no one does. */
  readonly keepShape: () => void;
  /** What the tree shows of one node. */
  readonly marks: (id: string) => NodeMarks;
  shape(root: string): TreeShape;
  tree(root: string): TreeColumns;
  /** A shape with what stands at each node by now. */
  marked(shape: TreeShape): TreeColumns;
}

type StandingRow = [id: string, parent: string | null, kind: number, name: string];
type NodeRow = [...StandingRow, gone: number];

export function createNodes(database: Database, changed: Changed): Nodes {
  const put = database.prepare(
    `INSERT INTO node (id, parent, kind, name, gone) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT DO UPDATE SET parent = excluded.parent, kind = excluded.kind, name = excluded.name, gone = 0`,
  );
  const markGone = database.prepare('UPDATE node SET gone = 1 WHERE id = ?');
  const dropPolicy = database.prepare('DELETE FROM policy WHERE node = ?');
  const ids = database.prepare('SELECT id FROM node WHERE gone = 0').raw();
  const get = database.prepare('SELECT id, parent, kind, name, gone FROM node WHERE id = ?').raw();
  const standing = database.prepare('SELECT id, parent, kind, name FROM node WHERE gone = 0').raw();
  const count = database.prepare('SELECT count(*) FROM node WHERE gone = 0').raw();
  const layouts = createLayouts(database);

  const find = (id: string): StoredNode | null => {
    const row = get.get(id) as NodeRow | undefined;
    if (!row) return null;
    const [, parent, kind, name, gone] = row;
    return { id, parent, kind: kind === DOMAIN_KIND ? 'domain' : 'admin', name, gone: gone === 1 };
  };
  /** What is there under an admin that comes may have come before it: then only the whole can tell. */
  const expectedCount = (before: TreeShape, changed: readonly TreeNode[], gone: readonly string[]): number => {
    const places = placesOf(before);
    const isNewAdmin = ({ id, kind }: TreeNode): boolean => kind !== DOMAIN_KIND && places.get(id) === undefined;
    return changed.some(isNewAdmin) ? (count.get() as [number])[0] : countAfter(before, changed, gone);
  };
  const layOutAll = (root: string): TreeShape =>
    flattenTree(
      (standing.all() as StandingRow[]).map(([id, parent, kind, name]) => ({
        id,
        parent,
        kind,
        name: shown(kind, name),
      })),
      root,
    );
  const shape = (root: string): TreeShape => {
    const known = layouts.read(root);
    if (known) return known;
    const laidOut = layOutAll(root);
    layouts.set(root, laidOut);
    return laidOut;
  };

  return {
    put: (nodes) => {
      for (const node of nodes) put.run(node.id, node.parent, codeOfKind(node.kind), node.name);
      changed(nodes.map(({ id }) => id));
    },
    markGone: (gone, policies) => {
      for (const id of gone) {
        markGone.run(id);
        if (policies === 'read again') dropPolicy.run(id);
      }
      changed(gone);
    },
    standing: () => (ids.all() as [string][]).map(([id]) => id),
    get: find,
    path: (id) => {
      const path: StoredNode[] = [];
      for (let node = find(id); node && !path.some(({ id: above }) => above === node?.id);) {
        path.unshift(node);
        node = node.parent === null ? null : find(node.parent);
      }
      return path;
    },
    outdateShape: (root) => layouts.outdate(root),
    layOut: (root, changed, gone) => {
      const before = layouts.read(root);
      const nodes = changed.map(({ id, parent, kind, name }) => {
        const code = codeOfKind(kind);
        return { id, parent, kind: code, name: shown(code, name) };
      });
      const relaid =
        before && nodes.length + gone.length < before.ids.length / 10
          ? relayTree(before, placesOf(before), { changed: nodes, gone })
          : null;
      // Where some hang on what is not there, all have to be asked.
      const isWhole = before && relaid && relaid.shape.ids.length === expectedCount(before, nodes, gone);
      if (!isWhole) return layouts.set(root, layOutAll(root));
      relayPlaces(before, relaid.shape, relaid.from);
      layouts.set(root, relaid.shape);
    },
    keepShape: () => {
      try {
        layouts.write();
      } catch {
        // A full disk: the next start lays it out again.
      }
    },
    marks: createMarkReader(database),
    shape,
    tree: (root) => withMarks(shape(root), marksOf(database)),
    marked: (of) => withMarks(of, marksOf(database)),
  };
}

/** How many nodes a tree has after changes that leave none of them hanging on nothing. */
function countAfter(before: TreeShape, changed: readonly TreeNode[], gone: readonly string[]): number {
  const places = placesOf(before);
  const isNew = ({ id }: TreeNode): boolean => places.get(id) === undefined;
  const wasThere = (id: string): boolean => places.get(id) !== undefined;
  return before.ids.length + changed.filter(isNew).length - gone.filter(wasThere).length;
}

function codeOfKind(kind: Node['kind']): number {
  return kind === 'domain' ? DOMAIN_KIND : 0;
}

function shown(kind: number, name: string): string {
  return kind === DOMAIN_KIND ? toUnicodeDomain(name) : name;
}
