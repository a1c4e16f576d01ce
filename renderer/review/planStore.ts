import { create } from 'zustand';
import type { PlanTable } from '../../shared/messages/plan';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { coalesced } from './coalesce';

interface PlanState {
  /** What was read last; null until then. */
  readonly table: PlanTable | null;
  /** Drafts that a person took out of the push. */
  readonly without: ReadonlySet<string>;
  /** What of them the table was worked out for: until it is for all, what a push does is not known. */
  readonly workedOutFor: ReadonlySet<string>;
  /** Why the plan could not be read. */
  readonly problem: Problem | null;
  /** Reads the plan, not sooner than `gapMs` after it was begun to be read last. */
  readonly read: (gapMs: number) => void;
  readonly setInPush: (nodes: Iterable<string>, isIn: boolean) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING = { table: null, without: NONE, workedOutFor: NONE, problem: null };

/** The plan as the core tells it. */
export const usePlan = create<PlanState>()((set, get) => {
  /** Goes up as another workspace opens: what was asked of the one before is old news. */
  let turn = 0;
  const readOnce = async (): Promise<void> => {
    const asked = turn;
    const { without } = get();
    try {
      const table = await callCore('plan.get', { without: [...without] });
      if (asked !== turn) return;
      const left = still(table, get().without);
      set({ table, problem: null, without: left, workedOutFor: get().without === without ? left : without });
    } catch (error) {
      if (asked === turn) set({ problem: problemOf(error) });
    }
  };
  const read = coalesced(readOnce);
  return {
    ...NOTHING,
    read,
    setInPush: (nodes, isIn) => {
      const without = new Set(get().without);
      for (const node of nodes) {
        if (isIn) without.delete(node);
        else without.add(node);
      }
      set({ without });
      // What a change does hangs on what goes with it.
      read(0);
    },
    clear: () => {
      turn++;
      set(NOTHING);
    },
  };
});

/** What is a draft still: one that is made anew on the same node is in the push. */
function still({ nodes }: PlanTable, without: ReadonlySet<string>): ReadonlySet<string> {
  if (without.size === 0) return without;
  const all = new Set(nodes);
  const left = new Set([...without].filter((node) => all.has(node)));
  return left.size === without.size ? without : left;
}
