import { create } from 'zustand';
import type { Answer } from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

type TakenBack = Answer<'history.takeBack'>;

interface TakeBackState {
  /** What the last taking back made; null where there was none, or a person has read it. */
  readonly taken: TakenBack | null;
  readonly problem: Problem | null;
  /** Makes drafts that take back a whole push, or one node's change of it. */
  readonly takeBack: (push: number, node: string | null) => Promise<void>;
  readonly dismiss: () => void;
}

const NOTHING = { taken: null, problem: null };

export const useTakeBack = create<TakeBackState>()((set) => ({
  ...NOTHING,
  takeBack: async (push, node) => {
    set(NOTHING);
    try {
      set({ taken: await callCore('history.takeBack', { push, nodes: node === null ? null : [node] }) });
    } catch (error) {
      set({ problem: problemOf(error) });
    }
  },
  dismiss: () => set(NOTHING),
}));
