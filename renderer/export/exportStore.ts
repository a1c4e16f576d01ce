import { create } from 'zustand';
import type { Shape } from '../../shared/csv/columns';

interface ExportState {
  readonly which: 'all' | 'node';
  readonly what: 'explicit' | 'effective';
  readonly shape: Shape;
  readonly set: (change: Partial<Omit<ExportState, 'set'>>) => void;
}

/** What an export writes; it stays for the next one. */
export const useExport = create<ExportState>()((set) => ({
  which: 'all',
  what: 'explicit',
  shape: 'wide',
  set: (change) => set(change),
}));
