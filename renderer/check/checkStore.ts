import { create } from 'zustand';
import type { CheckState } from '../../shared/messages/check';
import { callCore } from '../core/port';
import { orRefuse, readOrRefuse } from '../workspace/orRefuse';

interface ChecksState {
  readonly check: CheckState;
  /** Whether every push is checked. */
  readonly always: boolean;
  readonly read: () => Promise<void>;
  readonly tell: (check: CheckState) => void;
  readonly setAlways: (always: boolean) => Promise<void>;
  readonly start: (push: number) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** The check after a push, as the core tells it. */
export const useCheck = create<ChecksState>()((set) => {
  return {
    check: { state: 'idle' },
    always: false,
    read: () =>
      readOrRefuse(async () => {
        const { state, always } = await callCore('check.state', null);
        set({ check: state, always });
      }),
    tell: (check) => set({ check }),
    setAlways: (always) =>
      orRefuse(async () => {
        await callCore('check.setAlways', { always });
        set({ always });
      }),
    start: (push) => orRefuse(() => callCore('check.start', { push })),
    cancel: () => orRefuse(() => callCore('check.cancel', null)),
  };
});
