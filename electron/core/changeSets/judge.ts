import { randomUUID } from 'node:crypto';
import { isSamePerson, ordered, verdictText } from '../../../shared/changeSet/canonical';
import type { ChangeSet, Verdict } from '../../../shared/changeSet/format';
import type { Ask } from '../../../shared/messages/core';
import type { Workspace } from '../store/workspace';
import { digestsOf } from './digests';
import { setOf } from './setOf';
import { signText } from './signing';
import type { Me } from './team';

/** Says something of an item, or of the whole. Throws `changeSet.none`. */
export function comment(workspace: Workspace, me: Me, { id, node, text }: Ask<'changeSets.comment'>): void {
  const set = setOf(workspace, id);
  const said = { id: randomUUID(), node, by: { name: me.name, key: me.key }, at: now(), text };
  workspace.changeSets.put(ordered({ ...set, comments: [...set.comments, said] }));
}

/** Decides about items, as they are now; null takes one's own word back. Throws `changeSet.none`. */
export function judge(workspace: Workspace, me: Me, { id, nodes, verdict }: Ask<'changeSets.judge'>): void {
  const set = setOf(workspace, id);
  const by = { name: me.name, key: me.key };
  // The same word once more, or another, takes the place of the one before.
  const asked = digestsOf(set);
  const judged = new Set(nodes.filter((node) => asked.has(node)));
  const others = set.verdicts.filter(
    (each) => !(judged.has(each.node) && isSamePerson(each.by, by) && each.item === asked.get(each.node)),
  );
  const word = verdict ?? 'withdrawn';
  const added = [...judged].map((node) =>
    signed(set, me, { node, item: asked.get(node) ?? '', verdict: word, by, at: now() }),
  );
  workspace.changeSets.put(ordered({ ...set, verdicts: [...others, ...added] }));
}

function signed(set: ChangeSet, { privateKey }: Me, verdict: Omit<Verdict, 'signature'>): Verdict {
  return { ...verdict, signature: privateKey === null ? null : signText(verdictText(set.id, verdict), privateKey) };
}

function now(): string {
  return new Date().toISOString();
}
