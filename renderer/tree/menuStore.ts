import { create } from 'zustand';
import { useTree } from './treeStore';

interface Point {
  readonly left: number;
  readonly top: number;
}

interface MenuState {
  /** Where the menu of what is selected is open; null where it is not. */
  readonly at: Point | null;
  readonly setAt: (at: Point | null) => void;
}

export const useTreeMenu = create<MenuState>()((set) => ({ at: null, setAt: (at) => set({ at }) }));

/** Opens the menu for a node: of all that are selected, where it is one of them. */
export function openTreeMenu(id: string, at: Point): void {
  const { selection, select } = useTree.getState();
  if (!selection.has(id)) select(id);
  useTreeMenu.getState().setAt(at);
}
