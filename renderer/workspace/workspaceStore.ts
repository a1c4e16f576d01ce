import { create } from 'zustand';
import type { Opened, Problem, Status } from '../../shared/messages/model';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

/** `starting`: the core was not heard of yet. */
export type Phase = { readonly state: 'starting' } | Opened;

interface WorkspaceState {
  readonly opened: Phase;
  /** Why what a person last started could not even begin. */
  readonly refusal: Problem | null;
  readonly load: () => Promise<void>;
  readonly connect: (address: string, token: string) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly authorize: (token: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly pull: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly setOpened: (opened: Opened) => void;
  readonly setStatus: (status: Status) => void;
  readonly dismissNotice: () => void;
  readonly dismissRefusal: () => void;
}

export const useWorkspace = create<WorkspaceState>()((set, get) => {
  /** For what a person starts and does not wait for: why it was refused is shown in the status line. */
  const begin = async (work: () => Promise<unknown>): Promise<void> => {
    set({ refusal: null });
    await work().catch((error: unknown) => set({ refusal: problemOf(error) }));
  };
  return {
    opened: { state: 'starting' },
    refusal: null,
    load: () => begin(async () => set({ opened: await callCore('workspace.current', null) })),
    connect: async (address, token) => set({ opened: await callCore('workspace.connect', { address, token }) }),
    open: async (id) => set({ opened: await callCore('workspace.open', { id }) }),
    close: async () => {
      await callCore('workspace.close', null);
      set({ opened: { state: 'none' }, refusal: null });
    },
    authorize: async (token) => void (await callCore('workspace.authorize', { token })),
    check: () => begin(() => callCore('connection.check', null)),
    pull: () => begin(() => callCore('pull.start', null)),
    cancel: () => begin(() => callCore('sync.cancel', null)),
    setOpened: (opened) => set({ opened }),
    setStatus: (status) => {
      const { opened } = get();
      if (opened.state === 'open') set({ opened: { ...opened, status } });
    },
    dismissNotice: () => {
      const { opened } = get();
      if (opened.state === 'open') set({ opened: { ...opened, notice: null } });
    },
    dismissRefusal: () => set({ refusal: null }),
  };
});

/** The status of the open workspace; null where none is open. */
export function useStatus(): Status | null {
  return useWorkspace(({ opened }) => (opened.state === 'open' ? opened.status : null));
}
