import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../../shared/errors/codes';
import type { Tick } from '../../../shared/messages/checklist';
import type { NodePolicy } from '../../../shared/policy/policy';
import { settled, writeDraft } from '../drafts/change';
import type { StoredChecklist, Stood } from '../store/checklists';
import { NEVER_SET_VERSION } from '../store/policies';
import type { Workspace } from '../store/workspace';
import { storeApplied } from '../sync/answers';
import { reconcileDraft } from '../sync/reconcile';
import { policyDrift } from '../sync/takeOver';

/** No service gives out such a version: what stands at it was entered by a person. */
const BY_HAND = 'hand-';

/** Takes what a person set, or read, in the service's pages for what is in force; answers what was there. */
export function setByHand(
  workspace: Workspace,
  list: StoredChecklist,
  { node, by, note }: Tick,
  policy: NodePolicy,
): Stood {
  const { policies, drafts, pushes, drift } = workspace;
  const version = `${BY_HAND}${randomUUID()}`;
  const stood = { version, base: policies.get(node), draft: drafts.get(node) };
  const entered = { node, version, ...policy };
  if (list.push !== null && list.isFromHere) {
    storeApplied(workspace, list.push, [{ item: { node, ifMatch: stood.base.version }, policy: entered }]);
  } else {
    if (list.push !== null) pushes.setApplied(list.push, node, version);
    // What was never known has not changed.
    else if (stood.base.version !== NEVER_SET_VERSION) {
      drift.add(policyDrift(entered, stood.base.policy), new Date().toISOString());
    }
    policies.put([entered]);
    // A draft here knows nothing of a colleague's list: both sides are kept, or a person settles it.
    if (stood.draft) reconcileDraft(workspace, stood.draft);
  }
  if (list.push !== null) pushes.setHand(list.push, node, by, note);
  return stood;
}

/**
 * Undoes that: what was in force, as it was known, and the draft. A draft that was made since stays, on what was there. Throws
 * `checklist.moved_on` where something else has come to be in force.
 */
export function takeBackByHand(
  workspace: Workspace,
  node: string,
  name: string,
  { version, base, draft }: Stood,
): void {
  const { policies, drafts } = workspace;
  if (policies.versionOf(node) !== version) throw new ExpectedError('checklist.moved_on', { name });
  if (base.version === NEVER_SET_VERSION) policies.remove([node]);
  else policies.put([{ node, version: base.version, ...base.policy }]);
  const since = drafts.get(node);
  writeDraft(workspace, node, since ? settled(workspace, { ...since, base }) : draft);
}
