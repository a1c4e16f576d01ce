import { ExpectedError } from '../../../shared/errors/codes';
import { isFaulty } from '../../../shared/findings/policy';
import { MOST_TURNS, type ChecklistItem, type Tick, type TickWish } from '../../../shared/messages/checklist';
import type { NodePolicy } from '../../../shared/policy/policy';
import type { StoredChecklist, Stood } from '../store/checklists';
import type { Workspace } from '../store/workspace';
import { setByHand, takeBackByHand } from './byHand';

/** The open list with this id. Throws `checklist.none`, or `checklist.closed`. */
export function openList({ checklists }: Workspace, id: string): StoredChecklist {
  const list = checklists.get(id);
  if (!list) throw new ExpectedError('checklist.none');
  if (list.isClosed) throw new ExpectedError('checklist.closed', { title: list.title });
  return list;
}

/**
 * Says what became of a node, in the place of what was said before, with all that follows from it: all of it happens or nothing.
 * Throws `checklist.moved_on` where what was done has been changed again since, `checklist.faulty`, `node.unknown`.
 */
export function tickNode(workspace: Workspace, { id, ...said }: TickWish): void {
  const list = openList(workspace, id);
  const turn = Math.min((workspace.checklists.tick(id, said.node)?.turn ?? 0) + 1, MOST_TURNS);
  workspace.transaction(() => takeTick(workspace, list, { ...said, at: new Date().toISOString(), turn }));
}

/** The same for a tick as it stands, a colleague's too. Within a transaction. */
export function takeTick(workspace: Workspace, list: StoredChecklist, tick: Tick): void {
  const { checklists } = workspace;
  const item = checklists.item(list.id, tick.node);
  if (!item) throw new ExpectedError('node.unknown', { node: tick.node });
  const policy = tick.state === 'done' ? policySet(workspace, list, item, tick) : null;
  const stood = checklists.stood(list.id, tick.node);
  if (stood) takeBackByHand(workspace, tick.node, item.name, stood);
  if (checklists.tick(list.id, tick.node)?.state === 'failed') setRefused(workspace, tick.node, null);
  noteInPush(workspace, list, tick);
  if (tick.state === 'failed') setRefused(workspace, tick.node, tick);
  const now: Stood | null = policy && setByHand(workspace, list, tick, policy);
  checklists.put(list.id, tick, now);
}

/** What a node that is done is set to. Throws `checklist.faulty`. */
function policySet(workspace: Workspace, { purpose }: StoredChecklist, item: ChecklistItem, tick: Tick): NodePolicy {
  const policy = purpose === 'apply' ? item.after : tick.policy;
  if (!policy || !workspace.nodes.get(tick.node) || hasError(workspace, tick.node, policy))
    throw new ExpectedError('checklist.faulty', { name: item.name });
  return policy;
}

/** Whether no one may set this at a node, as a list in it has an error. */
export function hasError({ nodes, info }: Workspace, node: string, policy: NodePolicy): boolean {
  const stored = nodes.get(node);
  const nodeDomain = stored?.kind === 'domain' ? stored.name : null;
  return isFaulty(policy, () => ({ nodeDomain, anySender: info.anySender, now: Date.now() }));
}

/** Applied is noted where it is set (byHand.ts). */
function noteInPush({ pushes }: Workspace, { push }: StoredChecklist, { node, state, by, note }: Tick): void {
  if (push === null) return;
  pushes.setUndone(push, node, state === 'skipped' ? 'cancelled' : 'waiting');
  if (state === 'failed') pushes.setRefused(push, node);
  pushes.setHand(push, node, by, note);
}

/** Says at a draft why it could not be set, or no more. */
function setRefused({ drafts }: Workspace, node: string, tick: Tick | null): void {
  const draft = drafts.get(node);
  if (!draft) return;
  const refused = tick && { code: 'change.by_hand' as const, details: { by: tick.by, note: tick.note } };
  drafts.put({ ...draft, refused });
}
