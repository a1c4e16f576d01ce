import { create } from 'zustand';
import { deviatesFrom } from '../../shared/baselines/agreement';
import type { Baselines, SavedSearch } from '../../shared/messages/templates';
import type { Template } from '../../shared/templates/template';
import { callCore } from '../core/port';
import { useTree } from '../tree/treeStore';
import { readOrRefuse } from '../workspace/orRefuse';

interface KeptState {
  readonly searches: readonly SavedSearch[];
  readonly templates: readonly Template[];
  readonly baselines: Baselines | null;
  readonly clear: () => void;
  /** Reads all of it. */
  readonly read: () => Promise<void>;
  /** Reads how nodes stand to their baselines again, where there are any: what is in force changed. */
  readonly readBaselines: () => Promise<void>;
}

const NOTHING = { searches: [], templates: [], baselines: null };

/** What people keep in the workspace beside the policies: searches, templates, baselines. */
export const useKept = create<KeptState>()((set, get) => {
  const takeBaselines = (baselines: Baselines): void => {
    set({ baselines });
    const isAny = baselines.baselines.length > 0;
    const deviates = isAny ? baselines.agreement.map((code) => (deviatesFrom(code) ? 1 : 0)) : null;
    useTree.getState().setKnown({ deviates });
  };
  return {
    ...NOTHING,
    clear: () => set(NOTHING),
    read: () =>
      readOrRefuse(async () => {
        const [searches, templates, baselines] = await Promise.all([
          callCore('searches.all', null),
          callCore('templates.all', null),
          callCore('baselines.get', null),
        ]);
        set({ searches, templates });
        takeBaselines(baselines);
      }),
    readBaselines: () =>
      readOrRefuse(async () => {
        if (get().baselines?.baselines.length) takeBaselines(await callCore('baselines.get', null));
      }),
  };
});

/** How many nodes deviate from their baselines. */
export function useDeviating(): number {
  return useKept(
    ({ baselines }) => baselines?.agreement.reduce((sum, code) => sum + Number(deviatesFrom(code)), 0) ?? 0,
  );
}
