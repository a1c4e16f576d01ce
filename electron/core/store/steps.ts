import type { Step } from '../../../shared/messages/history';
import type { Base } from '../../../shared/plan/planner';
import type { DraftPolicy } from '../../../shared/policy/draft';
import { atomically, type Database } from './database';
import type { Draft } from './drafts';
import type { NodeRange } from './pushes';

export type StepKind = Step['what'];

/** One draft as it was before and after a step; null where there was none. */
export interface DraftChange {
  readonly node: string;
  readonly before: Draft | null;
  readonly after: Draft | null;
}

/** A side of a step. The base is there where it is not the same on both sides. */
export interface StepSide {
  readonly policy: DraftPolicy;
  readonly base: Base | null;
}

export interface StepRow {
  readonly node: string;
  readonly before: StepSide | null;
  readonly after: StepSide | null;
}

/** A step that can be walked over, of the nodes whose part in it is not over. */
export interface OpenStep {
  readonly what: StepKind;
  /** The file of an import; null otherwise. */
  readonly source: string | null;
  readonly rows: readonly StepRow[];
}

export type Direction = 'undo' | 'redo';

/** What a step is called by: the file it came from, or how many nodes and one of them. */
export type StepName = Pick<OpenStep, 'what' | 'source'> & { readonly count: number; readonly node: string };

/** The journal of drafts: every step of a person, for undo and redo across restarts. */
export interface Steps {
  /** Notes a step, its drafts being written; what was undone can be done again no more. */
  record(what: StepKind, changes: readonly DraftChange[], at: string): void;
  /** The same for very many changes, one after the other: what is answered writes the next. Within one transaction. */
  begin(what: StepKind, at: string, source: string | null): (change: DraftChange) => void;
  /** Another connection to the file wrote steps. */
  writtenBeside(): void;
  /** The number of the last step that is done. */
  last(): number;
  /** Steps of a node up to this one are over: they can be walked no more. */
  end(node: string, upto: number): void;
  /** The same for a range of nodes that a push applied, up to the last step that is in it. */
  endPushed(push: number, range: NodeRange): void;
  next(direction: Direction): StepName | null;
  /** Takes the next step of a direction out to be walked, and notes that it was. Within a transaction. */
  take(direction: Direction): OpenStep | null;
}

type Row = [id: number, step: number, what: StepKind, node: string, source: string | null];
type FullRow = [
  node: string,
  before: string | null,
  beforeBase: string | null,
  after: string | null,
  afterBase: string | null,
];
type Range = readonly [from: number, to: number, what: StepKind, source: string | null];

export function createSteps(database: Database): Steps {
  const add = database.prepare(
    `INSERT INTO step (id, step, what, at, node, before, before_base, after, after_base, source)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (SELECT policy FROM draft WHERE node = ?5), ?8, ?9)`,
  );
  const lastRow = database.prepare('SELECT coalesce(max(id), 0) FROM step').raw();
  const done = database.prepare('SELECT upto FROM steps_done').raw();
  const clearDone = database.prepare('DELETE FROM steps_done');
  const setDone = database.prepare('INSERT INTO steps_done VALUES (?)');
  const dropAfter = database.prepare('DELETE FROM step WHERE id > ?');
  const end = database.prepare('INSERT INTO step_over VALUES (?, ?) ON CONFLICT DO UPDATE SET upto = excluded.upto');
  const endPushed = database.prepare(
    `INSERT INTO step_over SELECT node, (SELECT last_step FROM push WHERE id = ?1) FROM push_item
       WHERE push = ?1 AND node BETWEEN ?2 AND ?3 AND state = 'applied'
     ON CONFLICT DO UPDATE SET upto = max(upto, excluded.upto)`,
  );
  const OPEN = 'id > coalesce((SELECT upto FROM step_over WHERE step_over.node = step.node), 0)';
  const backwards = database
    .prepare(`SELECT id, step, what, node, source FROM step WHERE id <= ? AND ${OPEN} ORDER BY id DESC LIMIT 1`)
    .raw();
  const forwards = database
    .prepare(`SELECT id, step, what, node, source FROM step WHERE id > ? AND ${OPEN} ORDER BY id LIMIT 1`)
    .raw();
  const endOfStep = database.prepare('SELECT coalesce(min(id) - 1, ?) FROM step WHERE id > ? AND step > ?').raw();
  const rowsOf = database
    .prepare(
      `SELECT node, before, before_base, after, after_base FROM step WHERE id BETWEEN ? AND ? AND ${OPEN} ORDER BY id`,
    )
    .raw();

  const lastId = (): number => (lastRow.get() as [number])[0];
  const doneUpTo = (): number => (done.get() as [number] | undefined)?.[0] ?? lastId();
  // Rows that are over stay so: the way back past thousands of them is walked once.
  let searchFrom: number | null = null;

  const find = (direction: Direction): { range: Range; node: string } | null => {
    const from = doneUpTo();
    if (direction === 'undo') {
      const row = backwards.get(searchFrom ?? from) as Row | undefined;
      searchFrom = row?.[0] ?? 0;
      return row ? { range: [row[1], row[0], row[2], row[4]], node: row[3] } : null;
    }
    const row = forwards.get(from) as Row | undefined;
    if (!row) return null;
    const [id, step, what, node, source] = row;
    const [to] = endOfStep.get(lastId(), id, step) as [number];
    return { range: [id, to, what, source], node };
  };

  /** The number of a new step, with what was undone dropped. */
  const nextStep = (): number => {
    // No number is given twice, also where its step is dropped: what is over is known by its number.
    const step = lastId() + 1;
    if (done.get()) {
      dropAfter.run(doneUpTo());
      clearDone.run();
    }
    return step;
  };

  const begin = (what: StepKind, at: string, source: string | null): ((change: DraftChange) => void) => {
    const step = nextStep();
    let id = step;
    searchFrom = null;
    return ({ node, before, after }) => {
      const isMoved = before?.base.version !== after?.base.version;
      const policy = before && JSON.stringify(before.policy);
      add.run(id++, step, what, at, node, policy, baseOf(before, isMoved), baseOf(after, isMoved), source);
    };
  };

  return {
    record: (what, changes, at) => atomically(database, () => changes.forEach(begin(what, at, null))),
    begin,
    writtenBeside: () => void (searchFrom = null),
    last: doneUpTo,
    end: (node, upto) => void end.run(node, upto),
    endPushed: (push, { first, last }) => void endPushed.run(push, first, last),
    next: (direction) => {
      const found = find(direction);
      if (!found) return null;
      const [from, to, what, source] = found.range;
      return { what, source, node: found.node, count: to - from + 1 };
    },
    take: (direction) => {
      const found = find(direction);
      if (!found) return null;
      const [from, to, what, source] = found.range;
      const rows = (rowsOf.all(from, to) as FullRow[]).map(readRow);
      clearDone.run();
      setDone.run(direction === 'undo' ? from - 1 : to);
      searchFrom = null;
      return { what, source, rows };
    },
  };
}

/** Kept where it is not the same before and after. */
function baseOf(draft: Draft | null, isMoved: boolean): string | null {
  return draft && isMoved ? JSON.stringify(draft.base) : null;
}

function readRow([node, before, beforeBase, after, afterBase]: FullRow): StepRow {
  return { node, before: readSide(before, beforeBase), after: readSide(after, afterBase) };
}

function readSide(policy: string | null, base: string | null): StepSide | null {
  if (policy === null) return null;
  return { policy: JSON.parse(policy) as DraftPolicy, base: base === null ? null : (JSON.parse(base) as Base) };
}
