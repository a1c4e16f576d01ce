import { recipientKey, senderKey } from '../../../shared/address/entry';
import type { ListName } from '../../../shared/findings/finding';
import type { BulkSummary, HopSummary } from '../../../shared/messages/bulk';
import { draftOf, type DraftPolicy } from '../../../shared/policy/draft';
import { HOPS, type Hop } from '../../../shared/policy/policy';
import { DOMAIN_KIND } from '../../../shared/tree/columns';
import { placesOf } from '../../../shared/tree/places';
import type { Workspace } from '../store/workspace';

/** As many as a person looks through. */
const MOST_ENTRIES = 300;
const KEYS = { senders: senderKey, recipients: recipientKey } as const;

const LISTS = ['senders', 'recipients'] as const satisfies readonly ListName[];

/** What is set at nodes, taken together, drafts counted as they are. */
export function summaryOf(workspace: Workspace, nodes: readonly string[]): BulkSummary {
  const { drafts, policies, info } = workspace;
  const tree = workspace.nodes.shape(info.root);
  const placeOf = placesOf(tree);
  const inForceAt = policies.reader();
  const drafted = new Set(drafts.nodes());
  const counts = { incoming: createHopCount(), delivery: createHopCount() };
  let [domains, admins] = [0, 0];
  for (const node of nodes) {
    const place = placeOf.get(node);
    if (place === undefined) continue;
    if (tree.kinds[place] === DOMAIN_KIND) domains++;
    else admins++;
    const draft = drafted.has(node) ? drafts.get(node) : null;
    const stands = draft?.policy ?? draftOf(inForceAt(node).policy);
    for (const hop of HOPS) counts[hop].add(stands[hop]);
  }
  return { domains, admins, incoming: counts.incoming.summary(), delivery: counts.delivery.summary() };
}

function createHopCount(): { add(hop: DraftPolicy[Hop]): void; summary(): HopSummary } {
  const modes = { inherit: 0, automatic: 0, required: 0, requiredFor: 0 };
  const lists = { senders: new Map<string, Counted>(), recipients: new Map<string, Counted>() };
  return {
    add: (hop) => {
      modes[hop.mode]++;
      if (hop.mode !== 'requiredFor') return;
      for (const list of LISTS) count(lists[list], hop[list], KEYS[list]);
    },
    summary: () => ({ modes, senders: listSummary(lists.senders), recipients: listSummary(lists.recipients) }),
  };
}

/** An entry as the first node writes it, and how many list it. */
interface Counted {
  readonly entry: string;
  nodes: number;
}

function count(counted: Map<string, Counted>, entries: readonly string[], keyOf: (entry: string) => string): void {
  const here = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (here.has(key)) continue;
    here.add(key);
    const known = counted.get(key);
    if (known) known.nodes++;
    else counted.set(key, { entry, nodes: 1 });
  }
}

function listSummary(counted: ReadonlyMap<string, Counted>): HopSummary['senders'] {
  const entries = [...counted.values()].sort((a, b) => b.nodes - a.nodes || (a.entry < b.entry ? -1 : 1));
  return { total: entries.length, entries: entries.slice(0, MOST_ENTRIES) };
}
