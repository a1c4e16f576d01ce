import { create } from 'zustand';
import type { NodeDetail } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { draftOf, type DraftHop, type DraftPolicy } from '../../shared/policy/draft';
import type { Hop } from '../../shared/policy/policy';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { saveDraft, setHeld } from './saveQueue';

/** Where what is shown stands: as on the service, saved as a draft, on its way to the disk, or kept from it. */
export type SaveState =
  | { readonly state: 'clean' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'notSaved'; readonly problem: Problem };

interface EditorState {
  readonly detail: NodeDetail | null;
  /** What the panel shows: the draft, or what is in force. */
  readonly policy: DraftPolicy | null;
  readonly save: SaveState;
  readonly problem: Problem | null;
  readonly show: (node: string) => Promise<void>;
  readonly clear: () => void;
  /** Reads the shown node again: what is in force, or its path, may have changed. */
  readonly refresh: () => Promise<void>;
  readonly change: (hop: Hop, change: Partial<DraftHop>) => Promise<void>;
  readonly saveAgain: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** The draft that was discarded last at this node: it can be taken back. */
  readonly discarded: DraftPolicy | null;
  readonly takeBack: () => Promise<void>;
}

const EMPTY = { detail: null, policy: null, save: { state: 'clean' }, problem: null, discarded: null } as const;

export const useEditor = create<EditorState>()((set, get) => {
  /** Saves what is shown. An answer that comes after the next change, or for another node, is old news. */
  const save = async (node: string, policy: DraftPolicy): Promise<void> => {
    const isCurrent = (): boolean => get().detail?.id === node && get().policy === policy;
    set({ save: { state: 'saving' } });
    try {
      const draft = await saveDraft(node, policy);
      if (!isCurrent()) return;
      set({ save: draft ? { state: 'saved', at: draft.savedAt } : { state: 'clean' } });
      // What came between, as by a pull, is in it.
      if (draft && JSON.stringify(draft.policy) !== JSON.stringify(policy)) set({ policy: draft.policy });
    } catch (error) {
      if (isCurrent()) set({ save: { state: 'notSaved', problem: problemOf(error) } });
    }
  };

  const take = (detail: NodeDetail): void => {
    const read = detail.draft?.policy ?? draftOf(detail.inForce);
    const { detail: before, policy: shown } = get();
    // What reads the same stays the same: the way back from the last edit of a list hangs on it.
    const policy = before?.id === detail.id && JSON.stringify(shown) === JSON.stringify(read) && shown ? shown : read;
    setHeld(detail.id, policy);
    set({
      detail,
      policy,
      problem: null,
      save: detail.draft ? { state: 'saved', at: detail.draft.savedAt } : { state: 'clean' },
    });
  };

  return {
    ...EMPTY,
    show: async (node) => {
      try {
        take(await callCore('node.get', { node }));
        set({ discarded: null });
      } catch (error) {
        set({ ...EMPTY, problem: problemOf(error) });
      }
    },
    clear: () => set(EMPTY),
    refresh: async () => {
      const {
        detail,
        save: { state },
      } = get();
      // What could not be saved is here only: nothing read may take its place.
      if (!detail || state === 'saving' || state === 'notSaved') return;
      const before = get().policy;
      const next = await callCore('node.get', { node: detail.id }).catch(() => null);
      if (next && get().detail?.id === detail.id && get().policy === before) take(next);
    },
    change: async (hop, change) => {
      const { detail, policy } = get();
      if (!detail || !policy) return;
      const next = { ...policy, [hop]: { ...policy[hop], ...change } };
      set({ policy: next, discarded: null });
      await save(detail.id, next);
    },
    saveAgain: async () => {
      const { detail, policy } = get();
      if (detail && policy) await save(detail.id, policy);
    },
    discard: async () => {
      const { detail, policy } = get();
      if (!detail) return;
      try {
        await callCore('draft.discard', { nodes: [detail.id] });
        await get().show(detail.id);
        set({ discarded: policy });
      } catch (error) {
        set({ save: { state: 'notSaved', problem: problemOf(error) } });
      }
    },
    takeBack: async () => {
      const { detail, discarded } = get();
      if (!detail || !discarded) return;
      set({ policy: discarded, discarded: null });
      await save(detail.id, discarded);
    },
  };
});
