import { create } from 'zustand';
import type { Problem } from '../../shared/messages/values';
import type { PlanSort } from '../../shared/plan/planOrder';
import type { PlanFilter } from '../../shared/plan/planRows';

interface ReviewState {
  readonly filter: PlanFilter;
  readonly sort: PlanSort;
  readonly isGrouped: boolean;
  /** Conflicts that a person does not want settled with the others. */
  readonly unpicked: ReadonlySet<string>;
  /** The node whose conflict is open. */
  readonly settling: string | null;
  /** What the last step did. `turn` tells the same words said twice apart. */
  readonly said: { readonly text: string; readonly turn: number };
  /** Why what a person last started was refused. */
  readonly refusal: Problem | null;
  /** The push whose outcome a person has seen. */
  readonly dismissedPush: number | null;
  readonly setFilter: (filter: PlanFilter) => void;
  readonly setSort: (sort: PlanSort) => void;
  readonly setGrouped: (isGrouped: boolean) => void;
  readonly setPicked: (nodes: Iterable<string>, isPicked: boolean) => void;
  readonly setSettling: (node: string | null) => void;
  readonly say: (text: string) => void;
  readonly refuse: (problem: Problem | null) => void;
  readonly dismissPush: (push: number) => void;
  readonly clear: () => void;
}

export const ALL_DRAFTS: PlanFilter = { query: '', state: null, effect: null };

const NOTHING = {
  filter: ALL_DRAFTS,
  sort: { by: 'saved', isReversed: false },
  isGrouped: false,
  unpicked: new Set<string>(),
  settling: null,
  said: { text: '', turn: 0 },
  refusal: null,
  dismissedPush: null,
} as const;

/** How a person looks at the plan. It stays so while another page is shown. */
export const useReview = create<ReviewState>()((set, get) => ({
  ...NOTHING,
  setFilter: (filter) => set({ filter }),
  setSort: (sort) => set({ sort }),
  setGrouped: (isGrouped) => set({ isGrouped }),
  setPicked: (nodes, isPicked) => {
    const unpicked = new Set(get().unpicked);
    for (const node of nodes) {
      if (isPicked) unpicked.delete(node);
      else unpicked.add(node);
    }
    set({ unpicked });
  },
  setSettling: (settling) => set({ settling }),
  say: (text) => set({ said: { text, turn: get().said.turn + 1 }, refusal: null }),
  refuse: (refusal) => set({ refusal, said: { text: '', turn: get().said.turn + 1 } }),
  dismissPush: (dismissedPush) => set({ dismissedPush }),
  clear: () => set(NOTHING),
}));
