import { create } from 'zustand';
import type { Checklist, PageLinks, Tick, TickState } from '../../shared/messages/checklist';
import type { NodePolicy } from '../../shared/policy/policy';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { technicianNow } from './technicianStore';

/** What a person says of a node. */
interface Said {
  readonly node: string;
  readonly state: TickState;
  readonly note: string;
  readonly policy: NodePolicy | null;
}

interface ChecklistState {
  /** The open list; null where there is none. */
  readonly list: Checklist | null;
  readonly isRead: boolean;
  readonly links: PageLinks;
  /** The node whose page is worked on. */
  readonly node: string | null;
  /** The node that a person has just gone on to by ticking or by a key: the focus goes along. */
  readonly goesTo: string | null;
  /** What was copied last, as it was pasted or will be. */
  readonly copied: string | null;
  /** What the last step did. `turn` tells the same words said twice apart. */
  readonly said: { readonly text: string; readonly turn: number };
  readonly problem: Problem | null;
  readonly read: () => Promise<void>;
  readonly show: (node: string) => void;
  /** So many on, or back. */
  readonly move: (by: number) => void;
  /** Says what became of a node, and goes on to the next that is open; answers whether it was taken. */
  readonly tick: (said: Said) => Promise<boolean>;
  /** The focus is there. */
  readonly arrive: () => void;
  readonly setCopied: (text: string) => void;
  readonly say: (text: string) => void;
  readonly refuse: (problem: Problem | null) => void;
  readonly clear: () => void;
}

const NOTHING = {
  list: null,
  isRead: false,
  links: { domain: null, admin: null },
  node: null,
  goesTo: null,
  copied: null,
  said: { text: '', turn: 0 },
  problem: null,
} as const;

/** The checklist that is open, and where a person is in it. */
export const useChecklist = create<ChecklistState>()((set, get) => ({
  ...NOTHING,
  read: async () => {
    try {
      const [list, links] = await Promise.all([callCore('checklist.get', null), callCore('checklist.links', null)]);
      const { node } = get();
      const isThere = list?.rows.some((row) => row.node === node) === true;
      set({ list, links, isRead: true });
      if (isThere) return;
      const first = list && (nextOpen(list, null) ?? list.rows[0]?.node ?? null);
      // Whoever came here by a button that is gone begins with the first page.
      set({ node: first, goesTo: first });
    } catch (error) {
      set({ problem: problemOf(error) });
    }
  },
  show: (node) => set({ node, problem: null }),
  move: (by) => {
    const { list, node } = get();
    const at = list?.rows.findIndex((row) => row.node === node) ?? -1;
    const next = list?.rows[at + by];
    if (next) set({ node: next.node, goesTo: next.node, problem: null });
  },
  tick: async ({ node, state, note, policy }) => {
    const { list } = get();
    if (!list) return false;
    set({ problem: null });
    try {
      await callCore('checklist.tick', { id: list.id, node, state, note, policy, by: technicianNow() });
    } catch (error) {
      set({ problem: problemOf(error) });
      return false;
    }
    await get().read();
    const now = get().list;
    const name = list.rows.find((row) => row.node === node)?.name ?? '';
    get().say(t(`checklist/ticked/${state}`, { name }));
    const next = (state !== 'open' && now && nextOpen(now, node)) || node;
    set({ node: next, goesTo: next });
    return true;
  },
  arrive: () => set({ goesTo: null }),
  setCopied: (copied) => set({ copied }),
  say: (text) => set({ said: { text, turn: get().said.turn + 1 } }),
  refuse: (problem) => set({ problem }),
  clear: () => set(NOTHING),
}));

/** The ticks of a list by node. */
export function ticksByNode({ ticks }: Pick<Checklist, 'ticks'>): ReadonlyMap<string, Tick> {
  return new Map(ticks.map((tick) => [tick.node, tick]));
}

/** The next node after this one, round the end, that no one has ticked. */
function nextOpen(list: Checklist, after: string | null): string | null {
  const ticks = ticksByNode(list);
  const at = list.rows.findIndex(({ node }) => node === after) + 1;
  const rows = [...list.rows.slice(at), ...list.rows.slice(0, at)];
  return rows.find(({ node }) => (ticks.get(node)?.state ?? 'open') === 'open')?.node ?? null;
}
