import { randomUUID } from 'node:crypto';
import { leastClicking } from '../../../shared/checklist/order';
import { ExpectedError } from '../../../shared/errors/codes';
import { MOST_ITEMS, type ChecklistHead } from '../../../shared/messages/checklist';
import type { NodePolicy } from '../../../shared/policy/policy';
import { CAPABILITIES } from '../../../shared/service';
import { t } from '../../../shared/text/text';
import { remoteOf } from '../drafts/change';
import type { Plan } from '../plan/plan';
import type { Workspace } from '../store/workspace';
import { itemsOf } from './items';

interface Wish {
  readonly nodes: readonly string[];
  /** Who makes it. */
  readonly by: string;
}

/**
 * Makes a push of these drafts, as planned at `revision`, a checklist to set by hand; answers its id. Throws
 * `checklist.not_needed`, `checklist.open`, `checklist.too_long`, `account.forbidden`, `plan.changed`, `push.nothing`.
 */
export function beginApply(
  workspace: Workspace,
  plan: Plan,
  { nodes, by, revision }: Wish & { revision: number },
): string {
  const { info, pushes, steps, nodes: tree } = workspace;
  if (CAPABILITIES[info.kind].writePolicies) throw new ExpectedError('checklist.not_needed');
  if (info.role === 'reader') throw new ExpectedError('account.forbidden', { host: info.address });
  refuseSecond(workspace);
  if (revision !== workspace.revision) throw new ExpectedError('plan.changed');
  const changes = leastClicking(tree.shape(info.root), plan.changes(nodes));
  if (changes.length === 0) throw new ExpectedError('push.nothing');
  refuseTooLong(changes.length);
  return workspace.transaction(() => {
    const push = pushes.freeze(changes, info.account, steps.last(), true);
    const head = headOf('apply', by, changes.length);
    workspace.checklists.add({ ...head, push, isFromHere: true }, itemsOf(workspace, changes));
    return head.id;
  });
}

/**
 * Makes a checklist to take in what the service's pages show of these nodes; answers its id. Throws `checklist.not_needed`,
 * `checklist.open`, `checklist.too_long`, `node.unknown`.
 */
export function beginRead(workspace: Workspace, { nodes, by }: Wish): string {
  const { info, policies, nodes: tree } = workspace;
  if (CAPABILITIES[info.kind].readPolicies) throw new ExpectedError('checklist.not_needed');
  refuseSecond(workspace);
  const there = [...new Set(nodes)].filter((node) => remoteOf(workspace, node) !== null);
  const [first] = there;
  if (first === undefined) throw new ExpectedError('node.unknown', { node: nodes[0] ?? '' });
  refuseTooLong(there.length);
  const asKnown = (node: string): { node: string; before: NodePolicy; after: NodePolicy } => {
    const { policy } = policies.get(node);
    return { node, before: policy, after: policy };
  };
  const ordered = leastClicking(tree.shape(info.root), there.map(asKnown));
  return workspace.transaction(() => {
    const head = headOf('read', by, ordered.length);
    workspace.checklists.add({ ...head, push: null, isFromHere: true }, itemsOf(workspace, ordered));
    return head.id;
  });
}

export function refuseSecond({ checklists }: Workspace): void {
  const open = checklists.open();
  if (open) throw new ExpectedError('checklist.open', { title: open.title });
}

function refuseTooLong(count: number): void {
  if (count > MOST_ITEMS) throw new ExpectedError('checklist.too_long', { most: MOST_ITEMS });
}

function headOf(purpose: ChecklistHead['purpose'], createdBy: string, count: number): ChecklistHead {
  const createdAt = new Date().toISOString();
  return { id: randomUUID(), purpose, title: t(`checklist/named/${purpose}`, { count }), createdAt, createdBy };
}
