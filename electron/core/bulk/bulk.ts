import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../../shared/errors/codes';
import type { BulkWish } from '../../../shared/messages/bulk';
import type { WishTotals } from '../../../shared/messages/import';
import { placesOf } from '../../../shared/tree/places';
import { writeDraft } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { planWishes } from '../wish/plannedWishes';
import { createTargetFinder, type Asking, type Target } from '../wish/targets';

/** What is chosen is set, what is added joins what is there. */
const ASKING: Asking = { choices: { action: 'add', empty: 'leave', repeated: 'merge' }, source: null };

type Preview = (workspace: Workspace, nodes: readonly string[], wish: BulkWish) => Promise<WishTotals>;

/** What a change of many nodes would do. It throws `bulk.superseded` where the next one is asked for before it is worked out. */
export function createBulkPreview(): Preview {
  let asked = 0;
  return async (workspace, nodes, wish) => {
    const turn = ++asked;
    const { shape, places, targetAt, inForceAt } = look(workspace, nodes, wish);
    const { totals } = await planWishes({ workspace, shape, places, targetAt, inForceAt }, async () => {
      await nextTurn();
      if (turn !== asked) throw new ExpectedError('bulk.superseded');
    });
    return totals;
  };
}

/** Makes it so, as one step that can be undone; answers the nodes whose draft came, changed or went. */
export function applyBulk(workspace: Workspace, nodes: readonly string[], wish: BulkWish): string[] {
  const { places, targetAt } = look(workspace, nodes, wish);
  const targets = places.flatMap((place) => targetAt(place) ?? []);
  if (targets.length === 0) return [];
  workspace.transaction(() => {
    for (const { node, after } of targets) writeDraft(workspace, node, after);
    targets.forEach(workspace.steps.begin('bulk', new Date().toISOString(), null));
  });
  return targets.map(({ node }) => node);
}

/** The nodes' places, and what becomes of the draft at each. */
function look(workspace: Workspace, nodes: readonly string[], wish: BulkWish) {
  const shape = workspace.nodes.shape(workspace.info.root);
  const placeOf = placesOf(shape);
  const { find, inForceAt } = createTargetFinder(workspace, shape);
  return {
    shape,
    places: nodes.flatMap((node) => placeOf.get(node) ?? []),
    targetAt: (place: number): Target | null => find(place, wish, ASKING),
    inForceAt,
  };
}
