import { create } from 'zustand';
import type { PlanStops } from '../../shared/messages/probe';

interface StopsState {
  /** Null until it is read. */
  readonly stops: PlanStops | null;
  /** How many domains each draft has a part in stopping. */
  readonly byDraft: ReadonlyMap<string, number>;
  readonly set: (stops: PlanStops | null) => void;
}

/** What the push would stop, by what probes found. */
export const useStops = create<StopsState>()((set) => ({
  stops: null,
  byDraft: new Map(),
  set: (stops) => set({ stops, byDraft: new Map(stops?.byDraft.map(({ node, count }) => [node, count])) }),
}));
