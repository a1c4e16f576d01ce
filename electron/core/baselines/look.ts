import { agreementOf, type Agreed, type Agreement, type PlacedBaseline } from '../../../shared/baselines/agreement';
import { localDay } from '../../../shared/day';
import { policyOf } from '../../../shared/policy/draft';
import type { Hop, HopSetting, NodePolicy } from '../../../shared/policy/policy';
import type { Template } from '../../../shared/templates/template';
import { modeOfCode, type TreeColumns } from '../../../shared/tree/columns';
import { placesOf, type Places } from '../../../shared/tree/places';
import type { StoredBaseline } from '../store/baselines';
import type { Workspace } from '../store/workspace';
import { placeholderValues } from '../templates/placeholderValues';

/** A baseline of a node that is in the tree. */
export interface StandingBaseline extends PlacedBaseline {
  readonly stored: StoredBaseline;
  readonly template: Template;
}

export interface BaselinesSeen {
  readonly agreed: Omit<Agreed, 'baselines'> & { readonly baselines: readonly StandingBaseline[] };
  readonly agreement: Agreement;
  /** What stands at each place, drafts as they are. Reads them all. */
  readonly draftedAt: () => Agreed['settingAt'];
}

/** The baselines, and how every node stands to its own. */
export function lookAtBaselines(workspace: Workspace): BaselinesSeen {
  const tree = workspace.nodes.tree(workspace.info.root);
  const placeOf = placesOf(tree);
  const baselines = standingBaselines(workspace, placeOf);
  const settingAt = baselines.length > 0 ? settingsInForce(workspace, tree, placeOf) : () => INHERIT;
  const agreed = {
    tree,
    settingAt,
    valuesAt: (place: number) => placeholderValues(tree, place),
    baselines,
    excepted: exceptedPlaces(workspace, placeOf),
  };
  return { agreed, agreement: agreementOf(agreed), draftedAt: () => draftedSettings(workspace, placeOf, settingAt) };
}

function standingBaselines({ baselines, templates }: Workspace, placeOf: Places): StandingBaseline[] {
  const known = new Map(templates.all().map((template) => [template.id, template]));
  return baselines.all().flatMap((stored) => {
    const place = placeOf.get(stored.node);
    const template = known.get(stored.template);
    return place === undefined || !template ? [] : [{ place, policy: template.policy, stored, template }];
  });
}

function exceptedPlaces({ baselines }: Workspace, placeOf: Places): number[] {
  const today = localDay(new Date());
  return baselines.exceptions().flatMap(({ node, until }) => (until < today ? [] : (placeOf.get(node) ?? [])));
}

const INHERIT: HopSetting = { mode: 'inherit' };

/** What is set in force: the tree knows the modes, lists are read where there are any. */
function settingsInForce({ policies }: Workspace, tree: TreeColumns, placeOf: Places): Agreed['settingAt'] {
  const listed = new Map<number, NodePolicy>();
  for (const { node, lists } of policies.all()) {
    const place = placeOf.get(node);
    if (lists && place !== undefined) listed.set(place, lists);
  }
  return (place, hop) => {
    const lists = listed.get(place);
    if (lists) return lists[hop];
    const mode = modeOfCode(tree[hop][place]);
    return mode === 'requiredFor' ? { mode, senders: [], recipients: [] } : { mode };
  };
}

function draftedSettings({ drafts }: Workspace, placeOf: Places, inForce: Agreed['settingAt']): Agreed['settingAt'] {
  const drafted = new Map<number, NodePolicy>();
  for (const chunk of drafts.chunks()) {
    for (const { node, policy } of chunk) {
      const place = placeOf.get(node);
      if (place !== undefined) drafted.set(place, policyOf(policy));
    }
  }
  return (place: number, hop: Hop) => drafted.get(place)?.[hop] ?? inForce(place, hop);
}
