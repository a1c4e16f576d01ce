import { create } from 'zustand';
import type { PlanItem } from '../../shared/messages/plan';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

/** Drafts read in one go. Each may have lists of ten thousands: more would hold up the window. */
const AT_ONCE = 8;
/** Drafts kept, some screens of them. */
const MOST_KEPT = 400;

interface Kept {
  /** The plan's revision that it was read for. */
  readonly revision: number;
  /** Null where it is no draft any more. */
  readonly item: PlanItem | null;
}

interface ItemsState {
  readonly kept: ReadonlyMap<string, Kept>;
  readonly problem: Problem | null;
  /** Reads what is in sight now; what was in sight before is not read any more. */
  readonly want: (nodes: readonly string[], revision: number) => void;
  readonly clear: () => void;
}

/** The drafts in sight, in full. */
export const useItems = create<ItemsState>()((set, get) => {
  let wanted: { readonly nodes: readonly string[]; readonly revision: number } = { nodes: [], revision: 0 };
  let isReading = false;

  const missing = (): string[] => {
    const { kept } = get();
    return wanted.nodes.filter((node) => kept.get(node)?.revision !== wanted.revision).slice(0, AT_ONCE);
  };
  const keep = (nodes: readonly string[], revision: number, items: readonly PlanItem[]): void => {
    const kept = new Map(get().kept);
    const byNode = new Map(items.map((item) => [item.node, item]));
    for (const node of nodes) {
      kept.delete(node);
      kept.set(node, { revision, item: byNode.get(node) ?? null });
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    set({ kept, problem: null });
  };
  const readMissing = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      for (let nodes = missing(); nodes.length > 0; nodes = missing()) {
        const { revision } = wanted;
        keep(nodes, revision, await callCore('plan.items', { nodes }));
      }
    } catch (error) {
      set({ problem: problemOf(error) });
    }
    isReading = false;
  };

  return {
    kept: new Map(),
    problem: null,
    want: (nodes, revision) => {
      wanted = { nodes, revision };
      void readMissing();
    },
    clear: () => {
      wanted = { nodes: [], revision: 0 };
      set({ kept: new Map(), problem: null });
    },
  };
});
