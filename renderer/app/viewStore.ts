import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { WorkspaceInfo } from '../../shared/messages/model';
import type { NodeTab, View } from './views';

/** In pixels. The window is never narrower than 1024. */
export const TREE_WIDTH = { min: 260, initial: 400, max: 620 } as const;

interface ViewState {
  readonly view: View;
  /** Stays as it is from node to node. */
  readonly nodeTab: NodeTab;
  readonly treeWidth: number;
  /** The workspace that was open when the window was: its frame stands while the core starts. */
  readonly lastWorkspace: WorkspaceInfo | null;
  readonly setLastWorkspace: (workspace: WorkspaceInfo | null) => void;
  readonly setView: (view: View) => void;
  readonly setNodeTab: (tab: NodeTab) => void;
  readonly setTreeWidth: (width: number) => void;
}

/** Which page stands beside the tree, and how wide the tree is. */
export const useView = create<ViewState>()(
  persist(
    (set) => ({
      view: 'overview',
      nodeTab: 'filterSettings',
      treeWidth: TREE_WIDTH.initial,
      lastWorkspace: null,
      setLastWorkspace: (lastWorkspace) => set({ lastWorkspace }),
      setView: (view) => set({ view }),
      setNodeTab: (nodeTab) => set({ nodeTab }),
      setTreeWidth: (width) =>
        set({ treeWidth: Math.round(Math.min(TREE_WIDTH.max, Math.max(TREE_WIDTH.min, width))) }),
    }),
    { name: 'view', version: 2, partialize: ({ treeWidth, lastWorkspace }) => ({ treeWidth, lastWorkspace }) },
  ),
);
