import { MOST_FILE_BYTES, readChecklist, writeChecklist, type FiledChecklist } from '../../../shared/checklist/file';
import { laterTick } from '../../../shared/checklist/merge';
import { ExpectedError } from '../../../shared/errors/codes';
import type { ChecklistItem, Tick } from '../../../shared/messages/checklist';
import { remoteOf } from '../drafts/change';
import type { StoredChecklist } from '../store/checklists';
import type { Workspace } from '../store/workspace';
import { wholeText } from '../wholeText';
import { refuseSecond } from './begin';
import { itemsOf } from './items';
import { openList, takeTick } from './tick';

/** A checklist with its ticks, for a colleague. */
export function checklistFile(workspace: Workspace, id: string): string {
  const { checklists, info } = workspace;
  const { purpose, title, createdAt, createdBy } = openList(workspace, id);
  return writeChecklist({
    address: info.address,
    checklist: { id, purpose, title, createdAt, createdBy },
    items: [...checklists.items(id)],
    ticks: [...checklists.ticks(id)],
  });
}

/** What taking in a colleague's file came to; the nodes that stand otherwise now. */
interface TakenIn {
  readonly nodes: readonly string[];
  /** Names of those whose tick could not be taken in. */
  readonly leftAlone: string[];
}

/**
 * Takes in a colleague's list, or the ticks of one that is open here: all of it or nothing. Throws `checklist.not_a_file`,
 * `checklist.other_service`, `checklist.open`, `checklist.closed`, `node.unknown`, or a disk error.
 */
export async function takeIn(workspace: Workspace, path: string): Promise<TakenIn> {
  const filed = readChecklist(await wholeText(path, MOST_FILE_BYTES, new ExpectedError('checklist.not_a_file')));
  if (!filed) throw new ExpectedError('checklist.not_a_file');
  if (filed.address !== workspace.info.address) throw new ExpectedError('checklist.other_service');
  return workspace.transaction(() => {
    const isKnown = workspace.checklists.get(filed.checklist.id) !== null;
    if (!isKnown) addList(workspace, filed);
    const taken = takeTicks(workspace, openList(workspace, filed.checklist.id), filed.ticks);
    // What waits in a list is under way from now on.
    return isKnown ? taken : { ...taken, nodes: filed.items.map(({ node }) => node) };
  });
}

/** A list that a colleague made, of the nodes that are known here; what they are called, and inherit, is looked up here. */
function addList(workspace: Workspace, { checklist, items: filed }: FiledChecklist): void {
  const { checklists, policies, pushes, steps, info } = workspace;
  refuseSecond(workspace);
  const there = filed.filter(({ node }) => remoteOf(workspace, node) !== null);
  const [first] = filed;
  if (there.length === 0) throw new ExpectedError('node.unknown', { node: first?.node ?? '' });
  const items = itemsOf(workspace, there);
  const changeOf = ({ node, before, after }: ChecklistItem) => ({
    node,
    ifMatch: policies.versionOf(node),
    before,
    after,
  });
  const push =
    checklist.purpose === 'apply' ? pushes.freeze(items.map(changeOf), info.account, steps.last(), true) : null;
  checklists.add({ ...checklist, push, isFromHere: false }, items);
}

function takeTicks(workspace: Workspace, list: StoredChecklist, ticks: readonly Tick[]): TakenIn {
  const nodes: string[] = [];
  const leftAlone: string[] = [];
  for (const theirs of ticks) {
    const item = workspace.checklists.item(list.id, theirs.node);
    const mine = workspace.checklists.tick(list.id, theirs.node);
    if (!item || (mine && laterTick(mine, theirs) === mine)) continue;
    try {
      takeTick(workspace, list, theirs);
      nodes.push(theirs.node);
    } catch (error) {
      // It was changed again here, or what was read there is not taken: the tick here stands.
      if (!(error instanceof ExpectedError)) throw error;
      leftAlone.push(item.name);
    }
  }
  return { nodes, leftAlone };
}
