import { create } from 'zustand';
import type { BulkWish } from '../../shared/messages/bulk';
import type { ListName } from '../../shared/findings/finding';
import type { Hop, HopMode } from '../../shared/policy/policy';

type HopWish = NonNullable<BulkWish[Hop]>;

interface BulkState {
  /** What is to be so at all that is selected. It stays as the selection changes: what was typed is not lost. */
  readonly wish: BulkWish;
  readonly setMode: (hop: Hop, mode: HopMode | null) => void;
  readonly setList: (hop: Hop, list: ListName, change: Partial<HopWish[ListName]>) => void;
  readonly clear: () => void;
}

const NO_WISH: BulkWish = { incoming: null, delivery: null };
const NO_LIST = { add: [], remove: [] };
const LEFT: HopWish = { mode: null, senders: NO_LIST, recipients: NO_LIST };

/** A change of many nodes, as it is being put together. */
export const useBulk = create<BulkState>()((set, get) => {
  const setHop = (hop: Hop, change: Partial<HopWish>): void => {
    const { wish } = get();
    const next = { ...(wish[hop] ?? LEFT), ...change };
    set({ wish: { ...wish, [hop]: isNothing(next) ? null : next } });
  };
  return {
    wish: NO_WISH,
    setMode: (hop, mode) => setHop(hop, { mode }),
    setList: (hop, list, change) => setHop(hop, { [list]: { ...(get().wish[hop] ?? LEFT)[list], ...change } }),
    clear: () => set({ wish: NO_WISH }),
  };
});

function isNothing({ mode, senders, recipients }: HopWish): boolean {
  const entries = [senders.add, senders.remove, recipients.add, recipients.remove];
  return mode === null && entries.every(({ length }) => length === 0);
}
