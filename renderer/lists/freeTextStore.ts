import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface FreeTextState {
  readonly isFreeText: boolean;
  readonly toggle: () => void;
}

/** Whether lists are edited in a plain box. A person's habit, so that it holds for every list, and the next time too. */
export const useFreeText = create<FreeTextState>()(
  persist((set) => ({ isFreeText: false, toggle: () => set(({ isFreeText }) => ({ isFreeText: !isFreeText })) }), {
    name: 'freeText',
    version: 1,
    partialize: ({ isFreeText }) => ({ isFreeText }),
  }),
);
