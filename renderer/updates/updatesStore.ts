import { create } from 'zustand';
import type { UpdatesNow } from '../../shared/messages/updates';
import { useView } from '../app/viewStore';
import { callMain } from '../core/main';

interface UpdatesStore {
  /** Null until main was asked. */
  readonly now: UpdatesNow | null;
  readonly read: () => Promise<void>;
}

/** Where an update is, as main last said. */
export const useUpdates = create<UpdatesStore>()((set) => ({
  now: null,
  read: async () => set({ now: await callMain('updates.get', null) }),
}));

/** Shows where updates are told of, and looks for one. */
export function lookForUpdates(): void {
  useView.getState().setView('diagnostics');
  void callMain('updates.look', null);
}
