import type { NodePolicy } from '../../../shared/policy/policy';
import type { Database } from '../database';

/** A node of a tree to be written: a place in the list stands for its id. */
export interface SeedNode {
  /** The place of its parent, which comes before it; null at the root, which comes first. */
  readonly parent: number | null;
  readonly kind: 'admin' | 'domain';
  readonly name: string;
  readonly policy?: NodePolicy;
}

/** A row of a file that is not in the tree, and why. */
export interface SkippedRow {
  /** Counted from 1, the line of the column names. */
  readonly row: number;
  readonly reason: string;
}

export interface SeedTree {
  readonly nodes: readonly SeedNode[];
  readonly skipped: readonly SkippedRow[];
}

/** Writes a tree into an empty file, in one transaction. The same tree always gives the same ids and versions. */
export function writeSeed(database: Database, { nodes }: SeedTree): void {
  database.transaction(() => {
    const insertNode = database.prepare('INSERT INTO nodes (id, parent, kind, name, seq) VALUES (?, ?, ?, ?, ?)');
    const insertPolicy = database.prepare('INSERT INTO policies (node, version, body, seq) VALUES (?, ?, ?, ?)');
    nodes.forEach(({ parent, kind, name }, at) =>
      insertNode.run(idAt(at), parent === null ? null : idAt(parent), kind, name, at + 1),
    );
    let seq = nodes.length;
    nodes.forEach(({ policy }, at) => {
      if (!policy) return;
      seq++;
      insertPolicy.run(idAt(at), String(seq), JSON.stringify(policy), seq);
    });
    database.prepare('UPDATE service SET root = ?').run(idAt(0));
  })();
}

function idAt(place: number): string {
  return `n${place + 1}`;
}
