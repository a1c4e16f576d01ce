import { create } from 'zustand';
import type { PlanItem, Problem, PushAnswer } from '../../shared/messages/model';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

interface ReviewState {
  /** Null until read. */
  readonly items: readonly PlanItem[] | null;
  /** What became of each change of the push under way or just ended, by node. */
  readonly answers: ReadonlyMap<string, PushAnswer>;
  readonly problem: Problem | null;
  readonly load: () => Promise<void>;
  readonly clear: () => void;
  readonly push: () => Promise<void>;
  readonly discard: (node: string) => Promise<void>;
  readonly keepMine: (node: string) => Promise<void>;
  readonly addAnswers: (answers: readonly PushAnswer[]) => void;
}

export type PlanStateName = 'ready' | 'blocked' | 'moved' | 'refused';

/** Where a draft stands. What a person has to settle comes before what the service said last. */
export function planStateOf({ blocking, theirs, refused }: PlanItem): PlanStateName {
  if (blocking.length > 0) return 'blocked';
  if (theirs) return 'moved';
  return refused ? 'refused' : 'ready';
}

/** Whether a draft goes out with the next push: one that was refused may be tried again, unless its node is gone. */
export function isPushable(item: PlanItem): boolean {
  const state = planStateOf(item);
  return state === 'ready' || (state === 'refused' && item.refused?.code !== 'change.node_gone');
}

const EMPTY = { items: null, answers: new Map<string, PushAnswer>(), problem: null };

export const useReview = create<ReviewState>()((set, get) => {
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    set({ problem: null });
    await work().catch((error: unknown) => set({ problem: problemOf(error) }));
  };
  const thenLoad = (work: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      await work();
      await get().load();
    });
  return {
    ...EMPTY,
    load: () => attempt(async () => set({ items: await callCore('plan.get', null) })),
    clear: () => set(EMPTY),
    push: () =>
      attempt(async () => {
        const nodes = (get().items ?? []).filter(isPushable).map(({ node }) => node);
        set({ answers: new Map() });
        await callCore('push.start', { nodes });
      }),
    discard: (node) => thenLoad(() => callCore('draft.discard', { node })),
    keepMine: (node) => thenLoad(() => callCore('draft.rebase', { node })),
    addAnswers: (answers) => {
      const all = new Map(get().answers);
      for (const answer of answers) all.set(answer.node, answer);
      set({ answers: all });
    },
  };
});
