import { setImmediate as nextTurn } from 'node:timers/promises';
import { policyOf } from '../../../shared/policy/draft';
import { HOPS, type NodePolicy } from '../../../shared/policy/policy';
import { placesOf } from '../../../shared/tree/places';
import { nameKey, searchKey } from '../../../shared/tree/rows';
import type { Workspace } from '../store/workspace';
import { createBlocks, type Blocks } from './blocks';

/** Finds who lists an entry, of any number of them. */
export interface EntryIndex {
  /** The places of the nodes with the text in an entry, in force or drafted, in order. The first time it reads all of them. */
  find(query: string): Promise<Int32Array>;
}

/** Beyond so many nodes that changed since it was made, it is made again. */
const MOST_CHANGED = 5000;

export function createEntryIndex(workspace: Workspace): EntryIndex {
  let made: Promise<Blocks> | null = null;
  /** What was written since it was begun; read when it is next asked. Null: not read yet. */
  const changed = new Map<string, string | null>();
  workspace.onChanged((nodes) => {
    if (!made) return;
    for (const node of nodes) changed.set(node, null);
    if (changed.size <= MOST_CHANGED) return;
    made = null;
    changed.clear();
  });

  const make = async (): Promise<Blocks> => {
    const blocks = createBlocks();
    for (const chunk of workspace.policies.listed()) {
      for (const { node, policy } of chunk) blocks.add(node, textOf(policy));
      await nextTurn();
    }
    for (const chunk of workspace.drafts.chunks()) {
      for (const { node, policy } of chunk) blocks.add(node, textOf(policyOf(policy)));
      await nextTurn();
    }
    blocks.end();
    return blocks;
  };

  const begin = (): Promise<Blocks> => {
    const making = make();
    making.catch(() => (made = null));
    return making;
  };

  const changedText = (node: string): string => {
    let text = changed.get(node) ?? null;
    if (text === null) {
      const draft = workspace.drafts.get(node);
      text = textOf(workspace.policies.get(node).policy) + (draft ? textOf(policyOf(draft.policy)) : '');
      changed.set(node, text);
    }
    return text;
  };

  return {
    find: async (query) => {
      const wanted = searchKey(query);
      let blocks: Blocks;
      let making: Promise<Blocks>;
      do blocks = await (making = made ??= begin());
      while (making !== made);
      const places = placesOf(workspace.nodes.shape(workspace.info.root));
      const found = new Set<number>();
      const note = (node: string): void => {
        const place = places.get(node);
        if (place !== undefined) found.add(place);
      };
      for (const node of blocks.find(wanted)) if (!changed.has(node)) note(node);
      for (const node of changed.keys()) if (changedText(node).includes(wanted)) note(node);
      return Int32Array.from(found).sort();
    },
  };
}

/** Every entry of a policy in the form in which it is searched, a line each. */
function textOf(policy: NodePolicy): string {
  let text = '';
  for (const hop of HOPS) {
    const setting = policy[hop];
    if (setting.mode !== 'requiredFor') continue;
    for (const entry of [...setting.senders, ...setting.recipients]) text += `${nameKey(entry)}\n`;
  }
  return text;
}
