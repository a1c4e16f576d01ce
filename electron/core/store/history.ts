import * as v from 'valibot';
import { checkResult } from '../../../shared/messages/check';
import type { PushSummary } from '../../../shared/messages/history';
import type { NodePolicy } from '../../../shared/policy/policy';
import { CHUNK_ROWS, inChunks } from './chunks';
import type { Database } from './database';

/** A change that was applied. */
export interface AppliedChange {
  readonly push: number;
  readonly node: string;
  readonly at: string;
  readonly version: string;
  readonly before: NodePolicy;
  readonly after: NodePolicy;
  /** The file that it was imported from, if it was. */
  readonly source: string | null;
  /** Who set it by hand, and what they noted; null where it was sent. */
  readonly hand: { readonly by: string; readonly note: string } | null;
}

/** Where a listing of changes goes on: below this one. */
export interface HistoryPlace {
  readonly push: number;
  readonly node: string;
}

/** What pushes applied. */
export interface History {
  /** The newest push first. */
  list(below: HistoryPlace | null): Iterable<AppliedChange>;
  /** What one push applied. */
  ofPush(push: number): readonly AppliedChange[];
  summary(push: number): PushSummary | null;
}

interface Row {
  readonly push: number;
  readonly node: string;
  readonly answered_at: string;
  readonly version: string;
  readonly before: string;
  readonly after: string;
  readonly source: string | null;
  readonly hand: string | null;
  readonly note: string | null;
}

interface SummaryRow {
  readonly account: string;
  readonly by_hand: 0 | 1;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly applied: number | null;
  readonly refused: number | null;
  readonly cancelled: number | null;
  readonly checked: string | null;
}

const TOP: HistoryPlace = { push: Number.MAX_SAFE_INTEGER, node: '' };
const COLUMNS = 'push, node, answered_at, version, before, after, source, hand, note';

export function createHistory(database: Database): History {
  const list = database.prepare(
    `SELECT ${COLUMNS} FROM push_item WHERE state = 'applied' AND (push, node) < (?, ?) ORDER BY push DESC, node DESC LIMIT ${CHUNK_ROWS}`,
  );
  const ofPush = database.prepare(
    `SELECT ${COLUMNS} FROM push_item WHERE state = 'applied' AND push = ? ORDER BY node`,
  );
  const summary = database.prepare(
    `SELECT account, by_hand, started_at, finished_at, checked, sum(state = 'applied') AS applied, sum(state = 'refused') AS refused,
       sum(state = 'cancelled') AS cancelled
     FROM push LEFT JOIN push_item ON push_item.push = push.id WHERE push.id = ? GROUP BY push.id`,
  );
  return {
    list: (below) =>
      inChunks(
        below ?? TOP,
        ({ push, node }) => (list.all(push, node) as Row[]).map(readRow),
        (change) => change,
      ),
    ofPush: (push) => (ofPush.all(push) as Row[]).map(readRow),
    summary: (push) => {
      const row = summary.get(push) as SummaryRow | undefined;
      if (!row) return null;
      const { account, by_hand, started_at, finished_at, applied, refused, cancelled, checked } = row;
      return {
        push,
        account,
        isByHand: by_hand === 1,
        startedAt: started_at,
        finishedAt: finished_at,
        applied: applied ?? 0,
        refused: refused ?? 0,
        cancelled: cancelled ?? 0,
        check: checked === null ? null : v.parse(checkResult, JSON.parse(checked)),
      };
    },
  };
}

function readRow({ push, node, answered_at, version, before, after, source, hand, note }: Row): AppliedChange {
  return {
    push,
    node,
    at: answered_at,
    version,
    before: JSON.parse(before) as NodePolicy,
    after: JSON.parse(after) as NodePolicy,
    source,
    hand: hand === null ? null : { by: hand, note: note ?? '' },
  };
}
