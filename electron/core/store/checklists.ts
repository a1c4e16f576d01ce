import type {
  ChecklistCounts,
  ChecklistHead,
  ChecklistItem,
  Tick,
  TickState,
} from '../../../shared/messages/checklist';
import type { Base } from '../../../shared/plan/planner';
import type { Database } from './database';
import type { Draft } from './drafts';

export interface StoredChecklist extends ChecklistHead {
  /** The push that it stands for; null where it reads. */
  readonly push: number | null;
  /** Whether it was made here, of the drafts here, and not by a colleague. */
  readonly isFromHere: boolean;
  readonly isClosed: boolean;
}

/** What was there before a node was ticked as done, and the version that was set then. */
export interface Stood {
  readonly version: string;
  readonly base: Base;
  readonly draft: Draft | null;
}

/** Lists to work through in the service's own pages. */
export interface Checklists {
  add(list: Omit<StoredChecklist, 'isClosed'>, items: readonly ChecklistItem[]): void;
  get(id: string): StoredChecklist | null;
  /** The one that is open; there is one at most. */
  open(): StoredChecklist | null;
  close(id: string, at: string): void;
  counts(): ChecklistCounts | null;
  /** In the order to work in. */
  items(id: string): readonly ChecklistItem[];
  item(id: string, node: string): ChecklistItem | null;
  ticks(id: string): readonly Tick[];
  tick(id: string, node: string): Tick | null;
  stood(id: string, node: string): Stood | null;
  put(id: string, tick: Tick, stood: Stood | null): void;
}

interface Row {
  readonly id: string;
  readonly purpose: StoredChecklist['purpose'];
  readonly title: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly push: number | null;
  readonly from_here: 0 | 1;
  readonly closed_at: string | null;
}

export function createChecklists(database: Database): Checklists {
  const add = database.prepare(
    `INSERT INTO checklist (id, purpose, title, created_at, created_by, push, from_here) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const addItem = database.prepare('INSERT INTO checklist_item (checklist, place, node, item) VALUES (?, ?, ?, ?)');
  const get = database.prepare('SELECT * FROM checklist WHERE id = ?');
  const open = database.prepare('SELECT * FROM checklist WHERE closed_at IS NULL');
  const close = database.prepare('UPDATE checklist SET closed_at = ? WHERE id = ?');
  const total = database.prepare('SELECT count(*) FROM checklist_item WHERE checklist = ?').raw();
  const states = database
    .prepare('SELECT state, count(*) FROM checklist_tick WHERE checklist = ? GROUP BY state')
    .raw();
  const items = database.prepare('SELECT item FROM checklist_item WHERE checklist = ? ORDER BY place').raw();
  const item = database.prepare('SELECT item FROM checklist_item WHERE checklist = ? AND node = ?').raw();
  const ticks = database.prepare('SELECT tick FROM checklist_tick WHERE checklist = ? ORDER BY node').raw();
  const tick = database.prepare('SELECT tick, stood FROM checklist_tick WHERE checklist = ? AND node = ?').raw();
  const put = database.prepare(
    `INSERT INTO checklist_tick (checklist, node, state, tick, stood) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, tick = excluded.tick, stood = excluded.stood`,
  );
  const tickRow = (id: string, node: string) => tick.get(id, node) as [string, string | null] | undefined;
  const findOpen = (): StoredChecklist | null => listOf(open.get() as Row | undefined);
  return {
    add: ({ id, purpose, title, createdAt, createdBy, push, isFromHere }, all) => {
      add.run(id, purpose, title, createdAt, createdBy, push, Number(isFromHere));
      all.forEach((each, place) => addItem.run(id, place, each.node, JSON.stringify(each)));
    },
    get: (id) => listOf(get.get(id) as Row | undefined),
    open: findOpen,
    close: (id, at) => void close.run(at, id),
    counts: () => {
      const list = findOpen();
      if (!list) return null;
      const { id, purpose } = list;
      const by = new Map(states.all(id) as [TickState, number][]);
      const countOf = (state: TickState): number => by.get(state) ?? 0;
      return {
        id,
        purpose,
        total: (total.get(id) as [number])[0],
        done: countOf('done'),
        skipped: countOf('skipped'),
        failed: countOf('failed'),
      };
    },
    items: (id) => (items.all(id) as [string][]).map(([text]) => JSON.parse(text) as ChecklistItem),
    item: (id, node) => {
      const row = item.get(id, node) as [string] | undefined;
      return row ? (JSON.parse(row[0]) as ChecklistItem) : null;
    },
    ticks: (id) => (ticks.all(id) as [string][]).map(([text]) => JSON.parse(text) as Tick),
    tick: (id, node) => {
      const row = tickRow(id, node);
      return row ? (JSON.parse(row[0]) as Tick) : null;
    },
    stood: (id, node) => {
      const text = tickRow(id, node)?.[1];
      return text ? (JSON.parse(text) as Stood) : null;
    },
    put: (id, each, stood) =>
      void put.run(id, each.node, each.state, JSON.stringify(each), stood && JSON.stringify(stood)),
  };
}

function listOf(row: Row | undefined): StoredChecklist | null {
  if (!row) return null;
  const { id, purpose, title, created_at, created_by, push, from_here, closed_at } = row;
  return {
    id,
    purpose,
    title,
    createdAt: created_at,
    createdBy: created_by,
    push,
    isFromHere: from_here === 1,
    isClosed: closed_at !== null,
  };
}
