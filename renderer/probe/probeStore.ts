import { create } from 'zustand';
import type { ProbeState } from '../../shared/messages/probe';
import { outcomeOfCode } from '../../shared/probe/outcome';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { useSteps } from '../steps/stepsStore';
import { useTree } from '../tree/treeStore';
import { orRefuse, readOrRefuse } from '../workspace/orRefuse';

interface ProbesState {
  readonly probe: ProbeState;
  /** Goes up with whatever a probe found out: what hangs on it is read again. */
  readonly turn: number;
  readonly read: () => Promise<void>;
  readonly tell: (probe: ProbeState) => void;
  readonly start: (nodes: readonly string[]) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly clear: () => void;
}

/** While a probe is under way, what it found is read so often, in milliseconds. */
const READ_MS = 1000;
const NOTHING = { probe: { state: 'idle' }, turn: 0 } as const;

/** The probe under way, or the last one, as the core tells it. */
export const useProbe = create<ProbesState>()((set, get) => {
  let readAt = 0;
  const read = async (): Promise<void> => {
    readAt = Date.now();
    const { outcomes, state } = await callCore('probe.known', null);
    useTree.getState().setKnown({ probed: outcomes });
    set({ probe: state, turn: get().turn + 1 });
  };
  return {
    ...NOTHING,
    read: () => readOrRefuse(read),
    tell: (probe) => {
      set({ probe });
      if (probe.state === 'over') void readOrRefuse(read).then(() => useSteps.getState().say(overText(probe)));
      else if (Date.now() - readAt > READ_MS) void readOrRefuse(read);
    },
    start: (nodes) => orRefuse(() => callCore('probe.start', { nodes: [...nodes] })),
    cancel: () => orRefuse(() => callCore('probe.cancel', null)),
    clear: () => set(NOTHING),
  };
});

function overText({ done, total, isCancelled }: Extract<ProbeState, { state: 'over' }>): string {
  return isCancelled ? t('probe/stopped', { done, total }) : t('probe/over', { count: done });
}

/** How many domains among these places have each outcome. */
export function countOutcomes(probed: Uint8Array | null, places: readonly number[]) {
  const counts = { unprobed: 0, unknown: 0, none: 0, partly: 0, encrypted: 0, verified: 0 };
  for (const at of places) counts[outcomeOfCode(probed?.[at])]++;
  return counts;
}
