import { draftOf, type DraftPolicy } from '../../shared/policy/draft';
import { mergePolicies } from '../../shared/policy/merge';
import type { NodePolicy } from '../../shared/policy/policy';
import type { CoreClient } from '../core/coreClient';
import type { Ledger } from './ledger';
import type { Random } from './random';

/** What a technician does at random, each over a core that may be killed at any moment. */
export interface Technician {
  readonly core: CoreClient;
  readonly ledger: Ledger;
  readonly random: Random;
  /** Domains that were there when last looked. */
  readonly domains: readonly string[];
}

type Action = (technician: Technician) => Promise<void>;

/** With how often each is chosen, among all. */
const ACTIONS: readonly (readonly [weight: number, action: Action])[] = [
  [10, edit],
  [4, push],
  [3, pull],
  [2, settle],
  [1, discard],
  [1, undo],
  [1, redo],
  [1, cancel],
  [1, takeBack],
  [1, readAudit],
];
const ALL = ACTIONS.reduce((sum, [weight]) => sum + weight, 0);

/** Does one thing at random. Rejects where the core refuses it, or is gone. */
export async function act(technician: Technician): Promise<void> {
  let at = technician.random.below(ALL);
  const [, action = edit] = ACTIONS.find(([weight]) => (at -= weight) < 0) ?? [];
  await action(technician);
}

/** Adds an entry that no other has to a node's senders. */
async function edit({ core, ledger, random, domains }: Technician): Promise<void> {
  const node = random.pick(domains);
  if (node === undefined) return;
  const entry = ledger.next(node, 'technician');
  const { draft, inForce } = await core.call('node.get', { node });
  const from = draft?.policy ?? draftOf(inForce);
  const { incoming } = from;
  const policy: DraftPolicy = {
    ...from,
    incoming: {
      mode: 'requiredFor',
      senders: [...incoming.senders, entry.entry],
      recipients: incoming.recipients.length > 0 ? incoming.recipients : ['*'],
    },
  };
  const saved = await core.call('draft.save', { node, from, policy });
  if (saved.draft) entry.state = 'kept';
}

async function push({ core }: Technician): Promise<void> {
  const { nodes, revision } = await core.call('plan.get', { without: [] });
  await core.call('push.start', { nodes: [...nodes], revision });
}

async function pull({ core, random }: Technician): Promise<void> {
  await core.call('pull.start', { full: random.chance(0.2) });
}

/** Takes the proposed merge of every conflict. */
async function settle({ core, ledger }: Technician): Promise<void> {
  const items = (await core.plan()).flatMap(({ node, after, conflict }) => {
    if (!conflict) return [];
    const { merged } = mergePolicies(conflict.base, after, conflict.theirs);
    const isLeftOut = (entry: string): boolean => !sendersOf(merged).includes(entry);
    ledger.open(sendersOf(after).filter(isLeftOut));
    for (const entry of sendersOf(conflict.theirs).filter(isLeftOut)) ledger.overruled.add(entry);
    return [{ node, version: conflict.version, policy: draftOf(merged) }];
  });
  if (items.length > 0) await core.call('conflicts.settle', { items });
}

async function discard({ core, ledger, random }: Technician): Promise<void> {
  const item = random.pick(await core.plan());
  if (!item) return;
  ledger.open(sendersOf(item.after));
  await core.call('draft.discard', { nodes: [item.node] });
}

async function undo(technician: Technician): Promise<void> {
  await walk(technician, 'undo');
}

async function redo(technician: Technician): Promise<void> {
  await walk(technician, 'redo');
}

async function walk({ core, ledger }: Technician, direction: 'undo' | 'redo'): Promise<void> {
  // It may be any of them, and it may not come to say which.
  for (const { after } of await core.plan()) ledger.open(sendersOf(after));
  await core.call(direction, null);
}

async function cancel({ core }: Technician): Promise<void> {
  await core.call('sync.cancel', null);
}

async function takeBack({ core, ledger, random }: Technician): Promise<void> {
  const { rows } = await core.call('history.get', { query: '', next: null });
  const row = random.pick(rows);
  if (!row) return;
  ledger.open(sendersOf(row.after));
  await core.call('history.takeBack', { push: row.push.push, nodes: [row.node] });
}

async function readAudit({ core }: Technician): Promise<void> {
  await core.call('audit.start', null);
}

export function sendersOf({ incoming }: NodePolicy): readonly string[] {
  return incoming.mode === 'requiredFor' ? incoming.senders : [];
}
