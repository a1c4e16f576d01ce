import { create } from 'zustand';

interface StepsState {
  /** What was undone or done again last, for a while. */
  readonly said: string;
  readonly say: (said: string) => void;
}

const SAID_MS = 8000;

export const useSteps = create<StepsState>()((set) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    said: '',
    say: (said) => {
      clearTimeout(timer);
      set({ said });
      timer = setTimeout(() => set({ said: '' }), SAID_MS);
    },
  };
});
