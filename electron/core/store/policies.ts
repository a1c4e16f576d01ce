import type { Policy } from '../../../shared/api/api';
import { INHERIT_BOTH, type Hop, type NodePolicy } from '../../../shared/policy/policy';
import { codeOfMode } from '../../../shared/tree/columns';
import type { Database } from './database';

/** A policy with the version it was read at. */
export interface Base {
  readonly version: string;
  readonly policy: NodePolicy;
}

/** The version of a policy that was never set (openapi.json, Version). */
const NEVER_SET: Base = { version: '0', policy: INHERIT_BOTH };

/** A policy's modes as codes; the whole of it where a hop has lists. */
export interface PolicyMarks extends Readonly<Record<Hop, number>> {
  readonly node: string;
  readonly lists: NodePolicy | null;
}

export interface Policies {
  put(policies: readonly Policy[]): void;
  remove(nodes: readonly string[]): void;
  /** Takes every policy away: a full listing follows. */
  clear(): void;
  get(node: string): Base;
  /** Every policy in short. */
  all(): readonly PolicyMarks[];
}

export function createPolicies(database: Database): Policies {
  const put = database.prepare(
    `INSERT INTO policy (node, version, incoming, delivery, policy) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, incoming = excluded.incoming,
       delivery = excluded.delivery, policy = excluded.policy`,
  );
  const remove = database.prepare('DELETE FROM policy WHERE node = ?');
  const clear = database.prepare('DELETE FROM policy');
  const get = database.prepare('SELECT version, policy FROM policy WHERE node = ?');
  const all = database
    .prepare(
      'SELECT node, incoming, delivery, CASE WHEN ? IN (incoming, delivery) THEN policy ELSE NULL END FROM policy',
    )
    .raw();
  return {
    put: (policies) => {
      for (const { node, version, incoming, delivery } of policies) {
        const policy = JSON.stringify({ incoming, delivery } satisfies NodePolicy);
        put.run(node, version, codeOfMode(incoming.mode), codeOfMode(delivery.mode), policy);
      }
    },
    remove: (nodes) => nodes.forEach((node) => remove.run(node)),
    clear: () => void clear.run(),
    get: (node) => {
      const row = get.get(node) as { version: string; policy: string } | undefined;
      return row ? { version: row.version, policy: JSON.parse(row.policy) as NodePolicy } : NEVER_SET;
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
