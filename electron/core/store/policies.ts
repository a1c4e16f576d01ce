import type { Policy } from '../../../shared/api/api';
import { INHERIT_BOTH, type NodePolicy } from '../../../shared/policy/policy';
import { codeOfMode } from '../../../shared/tree/columns';
import type { Database } from './database';

/** A policy with the version it was read at. */
export interface Base {
  readonly version: string;
  readonly policy: NodePolicy;
}

/** The version of a policy that was never set (openapi.json, Version). */
const NEVER_SET: Base = { version: '0', policy: INHERIT_BOTH };

export interface Policies {
  put(policies: readonly Policy[]): void;
  remove(nodes: readonly string[]): void;
  /** Takes every policy away: a full listing follows. */
  clear(): void;
  get(node: string): Base;
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
  };
}
