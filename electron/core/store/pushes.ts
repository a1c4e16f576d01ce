import { randomUUID } from 'node:crypto';
import type { CheckResult } from '../../../shared/messages/check';
import type { NodePolicy } from '../../../shared/policy/policy';
import type { Changed } from './changed';
import { atomically, atomicallyLightly, type Database } from './database';

/** One change to be pushed: what is to be in force, in place of what was read at a version. */
export interface PlannedChange {
  readonly node: string;
  readonly ifMatch: string;
  readonly before: NodePolicy;
  readonly after: NodePolicy;
}

/** One change of a frozen plan. Its key was stored before the first byte of it is sent, so that a repeat does nothing. */
export interface PushItem extends Omit<PlannedChange, 'before'> {
  readonly idempotencyKey: string;
  /** Whether it may have reached the service already. */
  readonly isSent: boolean;
}

/** Nodes from one to another, both included, in the order of their ids. */
export interface NodeRange {
  readonly first: string;
  readonly last: string;
}

export interface PushCounts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export interface Pushes {
  /**
   * Freezes changes into a push; answers its number. `lastStep` is the last step over drafts that is in it. One by hand is never
   * sent: people set it in the service's own pages.
   */
  freeze(changes: readonly PlannedChange[], account: string, lastStep: number, isByHand?: boolean): number;
  /** The push that was started and not finished, if any; not those by hand. */
  unfinished(): number | null;
  last(): number | null;
  /** What was not answered yet, by node. */
  waiting(push: number): readonly PushItem[];
  /** The nodes whose change is in a push that is not finished, and not answered yet. */
  nodesUnderWay(): ReadonlySet<string>;
  counts(push: number): PushCounts;
  /** Notes, before they are sent, that these changes may reach the service; or that it is known that it did not take them. */
  setSent(push: number, items: readonly PushItem[], isSent: boolean): void;
  setApplied(push: number, node: string, version: string): void;
  setRefused(push: number, node: string): void;
  /** A change by hand waits again, or was left out. */
  setUndone(push: number, node: string, state: 'waiting' | 'cancelled'): void;
  /** Who set a change by hand, or did not, and what they noted. */
  setHand(push: number, node: string, by: string, note: string): void;
  /** Cancels what was never sent; answers how many changes were sent and not answered. */
  cancel(push: number): number;
  finish(push: number): void;
  /** Keeps what the check after it found. */
  setChecked(push: number, result: CheckResult): void;
}

type ItemRow = { node: string; idempotency_key: string; base_version: string; after: string; sent: 0 | 1 };

/** `changed` is told of what comes to be under way, and of what is so no more without an answer. */
export function createPushes(database: Database, now: () => string, changed: Changed): Pushes {
  const addPush = database.prepare('INSERT INTO push (account, started_at, last_step, by_hand) VALUES (?, ?, ?, ?)');
  const addItem = database.prepare(
    'INSERT INTO push_item (push, node, idempotency_key, base_version, before, after, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT source FROM draft WHERE node = ?2))',
  );
  const unfinished = database
    .prepare('SELECT id FROM push WHERE finished_at IS NULL AND by_hand = 0 ORDER BY id LIMIT 1')
    .raw();
  const last = database.prepare('SELECT max(id) FROM push').raw();
  const waiting = database.prepare(
    `SELECT node, idempotency_key, base_version, after, sent FROM push_item WHERE push = ? AND state = 'waiting' ORDER BY node`,
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
  const setSent = database.prepare('UPDATE push_item SET sent = ? WHERE push = ? AND node = ?');
  const setApplied = database.prepare(
    `UPDATE push_item SET state = 'applied', version = ?, answered_at = ? WHERE push = ? AND node = ?`,
  );
  const setRefused = database.prepare(
    `UPDATE push_item SET state = 'refused', answered_at = ? WHERE push = ? AND node = ?`,
  );
  const setUndone = database.prepare(
    `UPDATE push_item SET state = ?, version = NULL, answered_at = NULL WHERE push = ? AND node = ?`,
  );
  const setHand = database.prepare('UPDATE push_item SET hand = ?, note = ? WHERE push = ? AND node = ?');
  const cancel = database.prepare(
    `UPDATE push_item SET state = 'cancelled' WHERE push = ? AND state = 'waiting' AND sent = 0`,
  );
  const countWaiting = database.prepare(`SELECT count(*) FROM push_item WHERE push = ? AND state = 'waiting'`).raw();
  const setChecked = database.prepare('UPDATE push SET checked = ? WHERE id = ?');
  const finish = database.prepare('UPDATE push SET finished_at = ? WHERE id = ?');

  const waitingNodes = (push: number): string[] => (waiting.all(push) as ItemRow[]).map(({ node }) => node);

  return {
    freeze: (changes, account, step, isByHand = false) =>
      atomically(database, () => {
        const push = Number(addPush.run(account, now(), step, Number(isByHand)).lastInsertRowid);
        for (const { node, ifMatch, before, after } of changes) {
          addItem.run(push, node, randomUUID(), ifMatch, JSON.stringify(before), JSON.stringify(after));
        }
        changed(changes.map(({ node }) => node));
        return push;
      }),
    unfinished: () => (unfinished.get() as [number] | undefined)?.[0] ?? null,
    last: () => (last.get() as [number | null])[0],
    waiting: (push) =>
      (waiting.all(push) as ItemRow[]).map((row) => ({
        node: row.node,
        idempotencyKey: row.idempotency_key,
        ifMatch: row.base_version,
        after: JSON.parse(row.after) as NodePolicy,
        isSent: row.sent === 1,
      })),
    nodesUnderWay: () => new Set((underWay.all() as [string][]).map(([node]) => node)),
    counts: (push) => {
      const [total, done, failed] = counts.get(push) as [number, number | null, number | null];
      return { total, done: done ?? 0, failed: failed ?? 0 };
    },
    // After a power cut all of it is sent again, with the same keys.
    setSent: (push, items, isSent) =>
      atomicallyLightly(database, () => {
        for (const { node } of items) setSent.run(Number(isSent), push, node);
      }),
    setApplied: (push, node, version) => void setApplied.run(version, now(), push, node),
    setRefused: (push, node) => void setRefused.run(now(), push, node),
    setUndone: (push, node, state) => {
      setUndone.run(state, push, node);
      changed([node]);
    },
    setHand: (push, node, by, note) => void setHand.run(by, note, push, node),
    cancel: (push) => {
      const before = waitingNodes(push);
      cancel.run(push);
      changed(before);
      return (countWaiting.get(push) as [number])[0];
    },
    setChecked: (push, result) => void setChecked.run(JSON.stringify(result), push),
    finish: (push) => {
      finish.run(now(), push);
      changed(waitingNodes(push));
    },
  };
}
