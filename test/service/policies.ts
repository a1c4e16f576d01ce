import type { Policy, PolicyBody } from '../../shared/api/api';
import { INHERIT_BOTH } from '../../shared/policy/policy';
import type { Audit, Change } from './audit';
import type { Database } from './database';
import { policyText, toPolicy } from './policyText';
import type { Sequence } from './sequence';

/** Who makes a change, under which idempotency key. */
export type Author = Pick<Change, 'actor' | 'key'>;

/** The explicit policies. */
export interface Policies {
  /** The policy of a node; one that was never set inherits both hops at version "0". */
  get(node: string): Policy;
  /** Sets a policy in the place of the one in force, and writes that down; within a transaction. */
  replace(before: Policy, policy: PolicyBody, author: Author): Policy;
}

export function createPolicies(database: Database, sequence: Sequence, audit: Audit, now: () => number): Policies {
  const select = database.prepare('SELECT version, body FROM policies WHERE node = ? AND gone = 0').raw();
  const upsert = database.prepare(
    `INSERT INTO policies (node, version, body, seq) VALUES (?, ?, ?, ?) ON CONFLICT (node)
     DO UPDATE SET version = excluded.version, body = excluded.body, seq = excluded.seq, gone = 0`,
  );
  return {
    get: (node) => {
      const row = select.get(node) as [string, string] | undefined;
      return row ? toPolicy(node, row[0], row[1]) : { node, version: '0', ...INHERIT_BOTH };
    },
    replace: (before, { incoming, delivery }, author) => {
      const seq = sequence.next();
      const after: Policy = { node: before.node, version: String(seq), incoming, delivery };
      upsert.run(after.node, after.version, policyText(after), seq);
      audit.add({ ...author, at: new Date(now()).toISOString(), before, after });
      return after;
    },
  };
}
