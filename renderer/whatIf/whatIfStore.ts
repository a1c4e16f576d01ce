import { create } from 'zustand';
import type { Hop } from '../../shared/policy/policy';

interface WhatIfState {
  readonly kind: 'one' | 'list';
  readonly sender: string;
  readonly recipient: string;
  /** The pasted list, as it stands in its box. */
  readonly list: string;
  readonly tls: Readonly<Record<Hop, boolean>>;
  readonly set: (change: Partial<Omit<WhatIfState, 'set'>>) => void;
}

/** What is tried; it stays from node to node, so that one message can be tried at several. */
export const useWhatIf = create<WhatIfState>()((set) => ({
  kind: 'one',
  sender: '',
  recipient: '',
  list: '',
  tls: { incoming: false, delivery: false },
  set: (change) => set(change),
}));
