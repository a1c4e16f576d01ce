import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface UsageState {
  /** How often each was chosen, fading: what was chosen long ago counts less. */
  readonly uses: Readonly<Record<string, number>>;
  readonly note: (id: string) => void;
}

/** With each use all others fade by so much. */
const FADING = 0.97;
const MOST_KEPT = 200;

/** What a person chooses in the palette: it comes first the next time. */
export const useUsage = create<UsageState>()(
  persist(
    (set, get) => ({
      uses: {},
      note: (id) => {
        const faded = Object.entries(get().uses).map(([key, uses]) => [key, uses * FADING] as const);
        const noted = new Map(faded).set(id, (get().uses[id] ?? 0) + 1);
        const kept = [...noted].sort(([, a], [, b]) => b - a).slice(0, MOST_KEPT);
        set({ uses: Object.fromEntries(kept) });
      },
    }),
    { name: 'palette', version: 1 },
  ),
);
