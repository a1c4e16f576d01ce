import { randomUUID } from 'node:crypto';
import { ExpectedError } from '../../../shared/errors/codes';
import { contentText, isSamePerson, ordered } from '../../../shared/changeSet/canonical';
import { writeChangeSet } from '../../../shared/changeSet/file';
import { FORMAT, VERSION, type ChangeSet, type ChangeSetItem } from '../../../shared/changeSet/format';
import type { Ask } from '../../../shared/messages/core';
import { policyOf } from '../../../shared/policy/draft';
import { remoteOf } from '../drafts/change';
import type { Workspace } from '../store/workspace';
import { writeWhole } from '../wholeFile';
import { setOf } from './setOf';
import { digestOf, signText } from './signing';
import type { Me } from './team';

/**
 * Makes a change set of drafts, or puts them in the place of what one has; answers its id. What was said of it stays. Throws
 * `changeSet.nothing` where none of the nodes has a draft, `changeSet.none`, `changeSet.not_yours`.
 */
export function makeChangeSet(
  workspace: Workspace,
  me: Me,
  { nodes, title, note, into }: Ask<'changeSets.make'>,
): string {
  const items = nodes.flatMap((node) => itemOf(workspace, node) ?? []);
  if (items.length === 0) throw new ExpectedError('changeSet.nothing');
  const before = into === null ? null : own(workspace, me, into);
  const { address, account } = workspace.info;
  const set: ChangeSet = {
    format: FORMAT,
    version: VERSION,
    id: before?.id ?? randomUUID(),
    title,
    note,
    author: { name: me.name, key: me.key },
    savedAt: new Date().toISOString(),
    service: { address, account },
    items,
    signature: null,
    comments: before?.comments ?? [],
    verdicts: before?.verdicts ?? [],
  };
  const signature = me.privateKey === null ? null : signText(contentText(set), me.privateKey);
  workspace.changeSets.put(ordered({ ...set, signature }));
  return set.id;
}

function own(workspace: Workspace, me: Me, id: string): ChangeSet {
  const set = setOf(workspace, id);
  if (!isSamePerson(set.author, me)) throw new ExpectedError('changeSet.not_yours', { name: set.author.name });
  return set;
}

function itemOf(workspace: Workspace, id: string): ChangeSetItem | null {
  const draft = workspace.drafts.get(id);
  const node = workspace.nodes.get(id);
  if (!draft || !node || !remoteOf(workspace, id)) return null;
  return {
    node: id,
    name: node.name,
    kind: node.kind,
    path: workspace.nodes
      .path(id)
      .slice(0, -1)
      .map(({ name }) => name),
    base: draft.base,
    policy: policyOf(draft.policy),
  };
}

/** Writes a change set to a file; answers how many items it has. Throws `changeSet.none` or a disk error. */
export async function writeFile(workspace: Workspace, id: string, path: string): Promise<number> {
  const set = setOf(workspace, id);
  return writeWhole(path, (file) => {
    file.write(writeChangeSet(set, digestOf));
    return Promise.resolve(set.items.length);
  });
}
