import { AGREEMENT, deviatesFrom } from '../../../shared/baselines/agreement';
import { localDay } from '../../../shared/day';
import type { Baselines } from '../../../shared/messages/templates';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import { nameOf } from '../plan/names';
import type { Workspace } from '../store/workspace';
import { lookAtBaselines, type BaselinesSeen } from './look';

/** Every baseline with how many of its domains are as agreed, the exceptions, and how each node stands to its own. */
export function baselinesOf(workspace: Workspace): Baselines {
  // Most workspaces have none: then no one waits for their tree.
  if (workspace.baselines.all().length === 0) return { ...NONE, exceptions: exceptionsOf(workspace) };
  const seen = lookAtBaselines(workspace);
  const counts = countDomains(seen);
  return {
    baselines: seen.agreed.baselines.map(({ place, stored: { node, since }, template }) => ({
      node,
      name: nameOf(workspace, node),
      path: pathAbove(seen, place),
      template,
      since,
      ...(counts.get(place) ?? { domains: 0, deviating: 0, excepted: 0 }),
    })),
    exceptions: exceptionsOf(workspace),
    baselineAt: seen.agreement.baselineAt,
    agreement: seen.agreement.codes,
  };
}

const NONE = { baselines: [], baselineAt: new Int32Array(), agreement: new Uint8Array() };

function exceptionsOf(workspace: Workspace): Baselines['exceptions'] {
  const today = localDay(new Date());
  return workspace.baselines
    .exceptions()
    .map((exception) => ({ ...exception, name: nameOf(workspace, exception.node), isOver: exception.until < today }));
}

interface DomainCounts {
  domains: number;
  deviating: number;
  excepted: number;
}

function countDomains({ agreed: { tree }, agreement }: BaselinesSeen): ReadonlyMap<number, DomainCounts> {
  const counts = new Map<number, DomainCounts>();
  agreement.baselineAt.forEach((place, at) => {
    if (place < 0 || tree.kinds[at] !== DOMAIN_KIND) return;
    let of = counts.get(place);
    if (!of) counts.set(place, (of = { domains: 0, deviating: 0, excepted: 0 }));
    const code = agreement.codes[at] ?? 0;
    of.domains++;
    if (deviatesFrom(code)) of.deviating++;
    if ((code & AGREEMENT.excepted) !== 0) of.excepted++;
  });
  return counts;
}

/** The customers above a place, below the root. */
function pathAbove({ agreed: { tree } }: BaselinesSeen, place: number): string[] {
  const path: string[] = [];
  for (let at = tree.parents[place] ?? -1; at > 0; at = tree.parents[at] ?? -1) path.unshift(tree.names[at] ?? '');
  return path;
}
