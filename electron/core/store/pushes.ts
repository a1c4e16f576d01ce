import { randomUUID } from 'node:crypto';
import type { Problem } from '../../../shared/messages/model';
import { policyOf } from '../../../shared/policy/draft';
import type { NodePolicy } from '../../../shared/policy/policy';
import { atomically, type Database } from './database';
import type { Draft } from './drafts';
import type { Base } from './policies';

/** One change of a frozen plan. Its key was stored before the first byte of it is sent, so that a repeat does nothing. */
export interface PushItem {
  readonly node: string;
  readonly idempotencyKey: string;
  readonly base: Base;
  readonly after: NodePolicy;
}

export interface Pushes {
  /** Freezes drafts into a push; answers its number. */
  freeze(drafts: readonly Draft[], account: string): number;
  /** The push that was started and not finished, if any. */
  unfinished(): number | null;
  waiting(push: number): readonly PushItem[];
  /** The nodes whose change is in a push that is not finished, and not answered yet. */
  nodesUnderWay(): ReadonlySet<string>;
  counts(push: number): { readonly total: number; readonly done: number; readonly failed: number };
  setApplied(push: number, node: string, version: string): void;
  setRefused(push: number, node: string, problem: Problem): void;
  /** Ends a push; what was not sent is left as cancelled. */
  finish(push: number): void;
  /** Why the last push that held this node did not apply it; null where it did, none did, or that was before `since`. */
  refusalSince(node: string, since: string): Problem | null;
}

type ItemRow = { node: string; idempotency_key: string; base_version: string; before: string; after: string };

export function createPushes(database: Database, now: () => string): Pushes {
  const addPush = database.prepare('INSERT INTO push (account, started_at) VALUES (?, ?)');
  const addItem = database.prepare(
    'INSERT INTO push_item (push, node, idempotency_key, base_version, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const unfinished = database.prepare('SELECT id FROM push WHERE finished_at IS NULL ORDER BY id LIMIT 1').raw();
  const waiting = database.prepare(
    `SELECT node, idempotency_key, base_version, before, after FROM push_item WHERE push = ? AND state = 'waiting'`,
  );
  const underWay = database
    .prepare(
      `SELECT node FROM push_item JOIN push ON push.id = push_item.push WHERE state = 'waiting' AND finished_at IS NULL`,
    )
    .raw();
  const counts = database
    .prepare(
      `SELECT count(*) AS total, sum(state <> 'waiting') AS done, sum(state = 'refused') AS failed FROM push_item WHERE push = ?`,
    )
    .raw();
  const setApplied = database.prepare(
    `UPDATE push_item SET state = 'applied', version = ?, answered_at = ? WHERE push = ? AND node = ?`,
  );
  const setRefused = database.prepare(
    `UPDATE push_item SET state = 'refused', problem = ?, answered_at = ? WHERE push = ? AND node = ?`,
  );
  const cancelRest = database.prepare(`UPDATE push_item SET state = 'cancelled' WHERE push = ? AND state = 'waiting'`);
  const finish = database.prepare('UPDATE push SET finished_at = ? WHERE id = ?');
  const lastAnswer = database
    .prepare(
      `SELECT problem, answered_at FROM push_item WHERE node = ? AND state <> 'waiting' ORDER BY push DESC LIMIT 1`,
    )
    .raw();

  return {
    freeze: (drafts, account) =>
      atomically(database, () => {
        const push = Number(addPush.run(account, now()).lastInsertRowid);
        for (const { node, base, policy } of drafts) {
          const [before, after] = [JSON.stringify(base.policy), JSON.stringify(policyOf(policy))];
          addItem.run(push, node, randomUUID(), base.version, before, after);
        }
        return push;
      }),
    unfinished: () => (unfinished.get() as [number] | undefined)?.[0] ?? null,
    waiting: (push) =>
      (waiting.all(push) as ItemRow[]).map((row) => ({
        node: row.node,
        idempotencyKey: row.idempotency_key,
        base: { version: row.base_version, policy: JSON.parse(row.before) as NodePolicy },
        after: JSON.parse(row.after) as NodePolicy,
      })),
    nodesUnderWay: () => new Set((underWay.all() as [string][]).map(([node]) => node)),
    counts: (push) => {
      const [total, done, failed] = counts.get(push) as [number, number | null, number | null];
      return { total, done: done ?? 0, failed: failed ?? 0 };
    },
    setApplied: (push, node, version) => void setApplied.run(version, now(), push, node),
    setRefused: (push, node, problem) => void setRefused.run(JSON.stringify(problem), now(), push, node),
    finish: (push) =>
      atomically(database, () => {
        cancelRest.run(push);
        finish.run(now(), push);
      }),
    refusalSince: (node, since) => {
      const [problem, at] = (lastAnswer.get(node) as [string | null, string | null] | undefined) ?? [null, null];
      return problem && at && at >= since ? (JSON.parse(problem) as Problem) : null;
    },
  };
}
