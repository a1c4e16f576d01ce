import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useWorkspace } from '../workspace/workspaceStore';

interface TechnicianState {
  /** Empty until a person says. */
  readonly name: string;
  readonly setName: (name: string) => void;
}

/** What the person at this window is called in ticks. */
export const useTechnician = create<TechnicianState>()(
  persist((set) => ({ name: '', setName: (name) => set({ name }) }), { name: 'technician', version: 1 }),
);

/** The same, or the account's name where a person never said. */
export function technicianNow(): string {
  const { opened } = useWorkspace.getState();
  const account = opened.state === 'open' ? opened.workspace.account : '';
  return useTechnician.getState().name.trim() || account.slice(0, 100) || '?';
}
