import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExpectedError } from '../../../shared/errors/codes';
import type { NodeWish } from '../../../shared/csv/wish';
import type { BulkChange, BulkTotals } from '../../../shared/messages/bulk';
import { fillTemplate } from '../../../shared/templates/placeholders';
import type { TemplatePolicy } from '../../../shared/templates/template';
import type { TreeShape } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import { wayBack } from '../baselines/wayBack';
import { writeDraft } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { placeholderValues } from '../templates/placeholderValues';
import { planWishes } from '../wish/plannedWishes';
import { createTargetFinder, type Asking, type Target } from '../wish/targets';
import { wishOf } from './wishOf';

/** What is chosen is set, what is added joins what is there. */
const AMENDING: Asking = { choices: { action: 'add', empty: 'leave', repeated: 'merge' }, source: null };
/** A template's lists take the place of those that are there. */
const REPLACING: Asking = { choices: { action: 'replace', empty: 'leave', repeated: 'merge' }, source: null };

type Preview = (workspace: Workspace, nodes: readonly string[], change: BulkChange) => Promise<BulkTotals>;

/** What a change of many nodes would do. It throws `bulk.superseded` where the next one is asked for before it is worked out. */
export function createBulkPreview(): Preview {
  let asked = 0;
  return async (workspace, nodes, change) => {
    const turn = ++asked;
    const { shape, places, unfilled, targetAt, inForceAt } = look(workspace, nodes, change);
    const { totals } = await planWishes({ workspace, shape, places, targetAt, inForceAt }, async () => {
      await nextTurn();
      if (turn !== asked) throw new ExpectedError('bulk.superseded');
    });
    return { ...totals, unfilled };
  };
}

/** Makes it so, as one step that can be undone; answers the nodes whose draft came, changed or went. */
export function applyBulk(workspace: Workspace, nodes: readonly string[], change: BulkChange): string[] {
  const { places, targetAt } = look(workspace, nodes, change);
  const targets = places.flatMap((place) => targetAt(place) ?? []);
  if (targets.length === 0) return [];
  workspace.transaction(() => {
    for (const { node, after } of targets) writeDraft(workspace, node, after);
    targets.forEach(workspace.steps.begin('bulk', new Date().toISOString(), null));
  });
  return targets.map(({ node }) => node);
}

/** The nodes' places, and what becomes of the draft at each. */
function look(workspace: Workspace, nodes: readonly string[], change: BulkChange) {
  const shape = workspace.nodes.shape(workspace.info.root);
  const placeOf = placesOf(shape);
  const asked = nodes.flatMap((node) => placeOf.get(node) ?? []);
  const { find, inForceAt } = createTargetFinder(workspace, shape);
  const { asking, wishAt } = wishes(workspace, shape, asked, change);
  const places = asked.filter((place) => wishAt(place) !== null);
  return {
    shape,
    places,
    unfilled: asked.length - places.length,
    targetAt: (place: number): Target | null => {
      const wish = wishAt(place);
      return wish && find(place, wish, asking);
    },
    inForceAt,
  };
}

interface Wishes {
  readonly asking: Asking;
  /** Null where a placeholder stands for nothing. */
  readonly wishAt: (place: number) => NodeWish | null;
}

function wishes(workspace: Workspace, shape: TreeShape, places: readonly number[], change: BulkChange): Wishes {
  switch (change.kind) {
    case 'wish':
      return { asking: AMENDING, wishAt: () => change.wish };
    case 'template':
      return {
        asking: REPLACING,
        wishAt: wishesOf((place) => fillTemplate(change.policy, placeholderValues(shape, place))),
      };
    case 'baseline': {
      const changes = wayBack(workspace, new Set(places));
      return { asking: REPLACING, wishAt: wishesOf((place) => changes.get(place) ?? LEFT) };
    }
  }
}

const LEFT: TemplatePolicy = { incoming: null, delivery: null };

function wishesOf(policyAt: (place: number) => TemplatePolicy | null): Wishes['wishAt'] {
  return (place) => {
    const policy = policyAt(place);
    return policy && wishOf(policy);
  };
}
