import { createHash } from 'node:crypto';
import type { BatchItem, Policy } from '../../shared/api/api';
import type { Database } from './database';
import { Refusal } from './problems';

/** What a change was answered with when it was done; null where the key is new. Throws `key.reused` for another change. */
export function answerOnce(database: Database, actor: string, change: BatchItem): Policy | null {
  const row = database
    .prepare('SELECT fingerprint, answer FROM applied WHERE actor = ? AND key = ?')
    .raw()
    .get(actor, change.idempotencyKey) as [string, string] | undefined;
  if (!row) return null;
  if (row[0] !== fingerprint(change)) throw new Refusal('key.reused');
  return JSON.parse(row[1]) as Policy;
}

/** Keeps the answer of a change that was done; within the transaction that does it. What was refused may be tried again. */
export function keepAnswer(database: Database, actor: string, change: BatchItem, answer: Policy): void {
  database
    .prepare('INSERT INTO applied (actor, key, fingerprint, answer) VALUES (?, ?, ?, ?)')
    .run(actor, change.idempotencyKey, fingerprint(change), JSON.stringify(answer));
}

/** The same for the same change, in whatever order its members came. */
function fingerprint({ node, ifMatch, policy }: BatchItem): string {
  const hops = [policy.incoming, policy.delivery].map((hop) =>
    hop.mode === 'requiredFor' ? [hop.mode, hop.senders, hop.recipients] : [hop.mode],
  );
  return createHash('sha256')
    .update(JSON.stringify([node, ifMatch, hops]))
    .digest('base64url');
}
