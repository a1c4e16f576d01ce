import type { Policy, PolicyBody } from '../../shared/api/api';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import type { Database } from './database';
import { nextSeq } from './sequence';

/** Who makes a change, under which idempotency key. */
export interface Author {
  readonly actor: string;
  readonly key: string;
}

/** The explicit policies, with the audit of every change. */
export interface Policies {
  /** The policy of a node; one that was never set inherits both hops at version "0". */
  get(node: string): Policy;
  /** Sets a policy and writes its audit row; within a transaction. */
  set(node: string, policy: PolicyBody, author: Author): Policy;
}

export function createPolicies(database: Database, now: () => number): Policies {
  const select = database.prepare('SELECT version, body FROM policies WHERE node = ? AND gone = 0').raw();
  const upsert = database.prepare(
    `INSERT INTO policies (node, version, body, seq) VALUES (?, ?, ?, ?) ON CONFLICT (node)
     DO UPDATE SET version = excluded.version, body = excluded.body, seq = excluded.seq, gone = 0`,
  );
  const audit = database.prepare(
    'INSERT INTO audit (at, actor, node, before, after, version, key) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  const get = (node: string): Policy => {
    const row = select.get(node) as [string, string] | undefined;
    return row ? toPolicy(node, row[0], row[1]) : { node, version: '0', ...INHERIT_BOTH };
  };

  return {
    get,
    set: (node, { incoming, delivery }, { actor, key }) => {
      const { incoming: incomingBefore, delivery: deliveryBefore } = get(node);
      const seq = nextSeq(database);
      const version = String(seq);
      const after = JSON.stringify({ incoming, delivery });
      const before = JSON.stringify({ incoming: incomingBefore, delivery: deliveryBefore });
      upsert.run(node, version, after, seq);
      audit.run(new Date(now()).toISOString(), actor, node, before, after, version, key);
      return { node, version, incoming, delivery };
    },
  };
}

/** A row of the policies as the API has it. */
export function toPolicy(node: string, version: string, body: string): Policy {
  return { node, version, ...(JSON.parse(body) as PolicyBody) };
}
