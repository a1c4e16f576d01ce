import { create } from 'zustand';
import type { ConnectAsk } from '../../shared/messages/connect';
import type { Opened, Status } from '../../shared/messages/model';
import type { Problem } from '../../shared/messages/values';
import { CAPABILITIES, type Capabilities } from '../../shared/service';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';

/** `starting`: the core was not heard of yet. */
export type Phase = { readonly state: 'starting' } | Opened;

interface WorkspaceState {
  readonly opened: Phase;
  /** Why what a person last started could not even begin. */
  readonly refusal: Problem | null;
  readonly load: () => Promise<void>;
  readonly connect: (ask: ConnectAsk) => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly authorize: (token: string) => Promise<void>;
  readonly check: () => Promise<void>;
  /** `full`: everything is read anew, whatever was read before. */
  readonly pull: (full?: boolean) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly setOpened: (opened: Opened) => void;
  readonly setStatus: (status: Status) => void;
  readonly dismissNotice: () => void;
  /** Says why something that a person started could not begin. */
  readonly refuse: (problem: Problem) => void;
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
    load: async () => {
      set({ refusal: null });
      try {
        set({ opened: await callCore('workspace.current', null) });
      } catch (error) {
        const refusal = problemOf(error);
        // The core that was asked went away; the next one is asked anew.
        if (refusal.code !== 'sync.cancelled') set({ refusal });
      }
    },
    connect: async (ask) => set({ opened: await callCore('workspace.connect', ask) }),
    openSample: async () => set({ opened: await callCore('workspace.sample', null) }),
    open: async (id) => set({ opened: await callCore('workspace.open', { id }) }),
    close: async () => {
      await callCore('workspace.close', null);
      set({ opened: { state: 'none' }, refusal: null });
    },
    authorize: async (token) => void (await callCore('workspace.authorize', { token })),
    check: () => begin(() => callCore('connection.check', null)),
    pull: (full = false) => begin(() => callCore('pull.start', { full })),
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
    refuse: (refusal) => set({ refusal }),
    dismissRefusal: () => set({ refusal: null }),
  };
});

/** The status of the open workspace; null where none is open. */
export function useStatus(): Status | null {
  return useWorkspace(({ opened }) => (opened.state === 'open' ? opened.status : null));
}

/** Whether the account may read policies and not change them. */
export function useIsReader(): boolean {
  return useWorkspace(({ opened }) => opened.state === 'open' && opened.workspace.role === 'reader');
}

/** What the service of the open workspace can do; what it cannot the window does not offer. */
export function useCan(): Capabilities {
  return useWorkspace(canOf);
}

/** The same of a state of the store. */
export function canOf({ opened }: Pick<WorkspaceState, 'opened'>): Capabilities {
  return CAPABILITIES[opened.state === 'open' ? opened.workspace.kind : 'api'];
}
