import { ExpectedError } from '../../shared/errors/codes';
import { policyOf } from '../../shared/policy/draft';
import { HOPS, type Hop, type HopSetting } from '../../shared/policy/policy';
import { codeOfMode } from '../../shared/tree/columns';
import type { EffectiveTable } from '../../shared/tree/effectiveRows';
import { effectiveColumns, type SetColumns } from '../../shared/tree/effectiveTree';
import { placesOf, type Places } from '../../shared/tree/places';
import type { Workspace } from './store/workspace';

/** What is in force at every node under one, itself included; with drafts, what would be. Throws `node.unknown`. */
export function effectiveTableOf(workspace: Workspace, node: string, withDrafts: boolean): EffectiveTable {
  const { ids, parents, sizes } = workspace.nodes.shape(workspace.info.root);
  const placeOf = placesOf({ ids });
  const start = placeOf.get(node);
  if (start === undefined) throw new ExpectedError('node.unknown', { node });
  const set = { incoming: noneSet(ids.length), delivery: noneSet(ids.length) };
  setPolicies(workspace, placeOf, set);
  if (withDrafts) setDrafts(workspace, placeOf, set);
  const columns = (hop: Hop) => effectiveColumns(parents, set[hop], start, start + (sizes[start] ?? 1));
  return { start, incoming: columns('incoming'), delivery: columns('delivery') };
}

type SetByHop = Readonly<Record<Hop, SetColumns>>;

function noneSet(count: number): SetColumns {
  return {
    modes: new Uint8Array(count).fill(codeOfMode('inherit')),
    senders: new Int32Array(count),
    recipients: new Int32Array(count),
  };
}

function setPolicies({ policies }: Workspace, placeOf: Places, set: SetByHop): void {
  for (const policy of policies.all()) {
    const at = placeOf.get(policy.node);
    if (at === undefined) continue;
    for (const hop of HOPS) {
      set[hop].modes[at] = policy[hop];
      if (policy.lists) setCounts(set[hop], at, policy.lists[hop]);
    }
  }
}

function setDrafts({ drafts }: Workspace, placeOf: Places, set: SetByHop): void {
  for (const { node, policy } of drafts.all()) {
    const at = placeOf.get(node);
    if (at === undefined) continue;
    const drafted = policyOf(policy);
    for (const hop of HOPS) {
      set[hop].modes[at] = codeOfMode(drafted[hop].mode);
      setCounts(set[hop], at, drafted[hop]);
    }
  }
}

function setCounts({ senders, recipients }: SetColumns, at: number, setting: HopSetting): void {
  senders[at] = setting.mode === 'requiredFor' ? setting.senders.length : 0;
  recipients[at] = setting.mode === 'requiredFor' ? setting.recipients.length : 0;
}
