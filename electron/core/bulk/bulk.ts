import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ImportChoices } from '../../../shared/csv/wish';
import type { BulkWish } from '../../../shared/messages/bulk';
import type { WishTotals } from '../../../shared/messages/import';
import { placesOf } from '../../../shared/tree/places';
import type { Workspace } from '../store/workspace';
import { planWishes } from '../wish/plannedWishes';
import { createTargetFinder } from '../wish/targets';

/** What is chosen is set, what is added joins what is there. */
const HOW: ImportChoices = { action: 'add', empty: 'leave', repeated: 'merge' };

let asked = 0;

/** What a change of many nodes would do. Throws `bulk.superseded` where the next one is asked for before it is worked out. */
export async function previewBulk(workspace: Workspace, nodes: readonly string[], wish: BulkWish): Promise<WishTotals> {
  const turn = ++asked;
  const shape = workspace.nodes.shape(workspace.info.root);
  const placeOf = placesOf(shape);
  const places = nodes.flatMap((node) => placeOf.get(node) ?? []);
  const finder = createTargetFinder(workspace, shape, HOW, null);
  const { totals } = await planWishes({ workspace, shape, wishes: { places, at: () => wish }, finder }, async () => {
    await nextTurn();
    if (turn !== asked) throw new ExpectedError('bulk.superseded');
  });
  return totals;
}

/** Makes it so, as one step that can be undone; answers the nodes whose draft came, changed or went. */
export function applyBulk(workspace: Workspace, nodes: readonly string[], wish: BulkWish): string[] {
  const shape = workspace.nodes.shape(workspace.info.root);
  const placeOf = placesOf(shape);
  const finder = createTargetFinder(workspace, shape, HOW, null);
  const targets = nodes.flatMap((node) => {
    const place = placeOf.get(node);
    return (place !== undefined && finder.find(place, wish)) || [];
  });
  if (targets.length === 0) return [];
  workspace.transaction(() => {
    for (const { node, after } of targets) {
      if (after) workspace.drafts.put(after);
      else workspace.drafts.remove(node);
    }
    targets.forEach(workspace.steps.begin('bulk', new Date().toISOString(), null));
  });
  return targets.map(({ node }) => node);
}
