import { create } from 'zustand';
import type { ChangeSetItem, ChangeSetSummary, ChangeSetView } from '../../shared/messages/changeSets';
import type { Ask, CoreCall } from '../../shared/messages/core';
import type { Problem } from '../../shared/messages/values';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

interface ChangeSetState {
  readonly sets: readonly ChangeSetSummary[];
  /** The id of the one that is shown; null where none is. */
  readonly shown: string | null;
  readonly view: ChangeSetView | null;
  /** Its items, as far as a person has scrolled. */
  readonly items: readonly ChangeSetItem[];
  /** What goes on; null at the end. */
  readonly next: string | null;
  readonly isReading: boolean;
  readonly problem: Problem | null;
  readonly said: string;
  readonly show: (id: string | null) => Promise<void>;
  /** Reads what is shown again: something was said, decided or changed. */
  readonly read: () => Promise<void>;
  readonly more: () => Promise<void>;
  /** Does something with what is shown, says what became of it, and reads it again. */
  readonly attempt: (work: () => Promise<string>) => Promise<void>;
  readonly dismiss: () => void;
  readonly clear: () => void;
}

const NOTHING = { shown: null, view: null, items: [], next: null, isReading: false, problem: null, said: '' };

/** The change sets of this workspace, and the one that a person reads. */
export const useChangeSets = create<ChangeSetState>()((set, get) => {
  const readShown = async (shown: string | null): Promise<Partial<ChangeSetState>> => {
    if (shown === null) return { view: null, items: [], next: null };
    const atLeast = get().shown === shown ? get().items.length : 0;
    const [view, { rows, next }] = await Promise.all([
      callCore('changeSets.get', { id: shown }),
      callCore('changeSets.items', { id: shown, next: null, atLeast }),
    ]);
    return { view, items: rows, next };
  };
  const reading = async (shown: string | null): Promise<void> => {
    try {
      const sets = await callCore('changeSets.list', null);
      const isThere = sets.some(({ id }) => id === shown);
      set({ sets, ...(await readShown(isThere ? shown : null)), shown: isThere ? shown : null });
    } catch (error) {
      set({ problem: problemOf(error) });
    }
  };
  return {
    sets: [],
    ...NOTHING,
    show: async (shown) => {
      set({ said: '', problem: null });
      await reading(shown);
    },
    read: () => reading(get().shown),
    more: async () => {
      const { shown, next, items, isReading } = get();
      // Asked for once, however often the end comes into sight meanwhile.
      if (shown === null || next === null || isReading) return;
      set({ isReading: true });
      try {
        const page = await callCore('changeSets.items', { id: shown, next, atLeast: 0 });
        if (get().shown === shown && get().next === next) set({ items: [...items, ...page.rows], next: page.next });
      } catch (error) {
        set({ problem: problemOf(error) });
      }
      set({ isReading: false });
    },
    attempt: async (work) => {
      set({ said: '', problem: null });
      try {
        const said = await work();
        await reading(get().shown);
        set({ said });
      } catch (error) {
        set({ problem: problemOf(error) });
      }
    },
    dismiss: () => set({ problem: null }),
    clear: () => set({ sets: [], ...NOTHING }),
  };
});

/** Asks the core for something that needs no word about it when it went well. */
export function doQuietly<C extends Extract<CoreCall, `changeSets.${string}`>>(call: C, ask: Ask<C>): Promise<void> {
  return useChangeSets.getState().attempt(async () => {
    await callCore(call, ask);
    return '';
  });
}
