import type { Policy } from '../../../shared/api/api';
import type { Base } from '../../../shared/plan/planner';
import { INHERIT_BOTH, type Hop, type NodePolicy } from '../../../shared/policy/policy';
import { codeOfMode } from '../../../shared/tree/columns';
import type { Changed } from './changed';
import { CHUNK_ROWS, chunksOf } from './chunks';
import type { Database } from './database';

/** The version of a policy that was never set (openapi.json, Version). */
export const NEVER_SET_VERSION = '0';
const NEVER_SET: Base = { version: NEVER_SET_VERSION, policy: INHERIT_BOTH };

/** A policy's modes as codes; the whole of it where a hop has lists. */
export interface PolicyMarks extends Readonly<Record<Hop, number>> {
  readonly node: string;
  readonly lists: NodePolicy | null;
}

/** A policy of which a hop has lists. */
export interface ListedPolicy {
  readonly node: string;
  readonly policy: NodePolicy;
}

export interface Policies {
  put(policies: readonly Policy[]): void;
  /** Puts a policy in the place of the one at this version; where another is there, that stays. */
  replace(policy: Policy, version: string): void;
  remove(nodes: readonly string[]): void;
  get(node: string): Base;
  /** The same for very many nodes, of which many are asked for: all are read at once, as they are now. */
  reader(): (node: string) => Base;
  /** The version alone. */
  versionOf(node: string): string;
  /** The nodes that have one. */
  nodes(): readonly string[];
  /** The policies that have lists, a few hundred at a time, as they are when they are read. */
  listed(): Iterable<readonly ListedPolicy[]>;
  /** Every policy in short. */
  all(): readonly PolicyMarks[];
}

export function createPolicies(database: Database, changed: Changed): Policies {
  const put = database.prepare(
    `INSERT INTO policy (node, version, incoming, delivery, policy) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, incoming = excluded.incoming,
       delivery = excluded.delivery, policy = excluded.policy`,
  );
  const replace = database.prepare(
    `INSERT INTO policy (node, version, incoming, delivery, policy) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, incoming = excluded.incoming,
       delivery = excluded.delivery, policy = excluded.policy WHERE version = ?`,
  );
  const remove = database.prepare('DELETE FROM policy WHERE node = ?');
  const nodes = database.prepare('SELECT node FROM policy').raw();
  const get = database.prepare('SELECT version, policy FROM policy WHERE node = ?');
  const texts = database.prepare('SELECT node, version, policy FROM policy').raw();
  const versionOf = database.prepare('SELECT version FROM policy WHERE node = ?').raw();
  const all = database
    .prepare(
      'SELECT node, incoming, delivery, CASE WHEN ? IN (incoming, delivery) THEN policy ELSE NULL END FROM policy',
    )
    .raw();
  const listed = database
    .prepare('SELECT node, policy FROM policy WHERE node > ?1 AND ?2 IN (incoming, delivery) ORDER BY node LIMIT ?3')
    .raw();
  const allNodes = (): string[] => (nodes.all() as [string][]).map(([node]) => node);
  const read = (node: string): Base => {
    const row = get.get(node) as { version: string; policy: string } | undefined;
    return row ? { version: row.version, policy: JSON.parse(row.policy) as NodePolicy } : NEVER_SET;
  };
  return {
    put: (policies) => {
      for (const policy of policies) put.run(...columnsOf(policy));
      changed(policies.map(({ node }) => node));
    },
    replace: (policy, version) => {
      replace.run(...columnsOf(policy), version);
      changed([policy.node]);
    },
    remove: (gone) => {
      gone.forEach((node) => remove.run(node));
      changed(gone);
    },
    listed: () =>
      chunksOf(
        (after) => listed.all(after, codeOfMode('requiredFor'), CHUNK_ROWS) as [string, string][],
        ([node, policy]) => ({ node, policy: JSON.parse(policy) as NodePolicy }),
      ),
    versionOf: (node) => (versionOf.get(node) as [string] | undefined)?.[0] ?? NEVER_SET.version,
    nodes: allNodes,
    get: read,
    reader: () => {
      // As text: taken apart, the policies of a large workspace take five times the memory.
      const rows = texts.all() as [node: string, version: string, policy: string][];
      const set = new Map(rows.map(([node, version, policy]) => [node, { version, policy }]));
      return (node) => {
        const row = set.get(node);
        return row ? { version: row.version, policy: JSON.parse(row.policy) as NodePolicy } : NEVER_SET;
      };
    },
    all: () => {
      const rows = all.all(codeOfMode('requiredFor')) as [string, number, number, string | null][];
      return rows.map(([node, incoming, delivery, policy]) => ({
        node,
        incoming,
        delivery,
        lists: policy === null ? null : (JSON.parse(policy) as NodePolicy),
      }));
    },
  };
}

function columnsOf({ node, version, incoming, delivery }: Policy): [string, string, number, number, string] {
  const policy: NodePolicy = { incoming, delivery };
  return [node, version, codeOfMode(incoming.mode), codeOfMode(delivery.mode), JSON.stringify(policy)];
}
