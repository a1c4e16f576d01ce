import { MOST_FILE_BYTES, readChecklist, writeChecklist } from '../../../shared/checklist/file';
import { laterTick } from '../../../shared/checklist/merge';
import { ExpectedError } from '../../../shared/errors/codes';
import type { LeftAlone, Tick } from '../../../shared/messages/checklist';
import type { StoredChecklist } from '../store/checklists';
import type { Workspace } from '../store/workspace';
import { wholeText } from '../wholeText';
import { addList } from './addList';
import { approvalOf } from './approval';
import { openList, takeTick } from './tick';

/** So many turns of a node no colleague takes while files go round. More would leave no turns to whoever ticks next. */
const MOST_TURNS_AHEAD = 1000;

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
  /** What of the file was not taken in. */
  readonly leftAlone: LeftAlone[];
}

/**
 * Takes in a colleague's list, or the ticks of one that is open here: all of it or nothing. Throws `checklist.not_a_file`,
 * `checklist.other_service`, `checklist.open`, `checklist.closed`, `checklist.unapproved`, `node.unknown`, or a disk error.
 */
export async function takeIn(workspace: Workspace, path: string): Promise<TakenIn> {
  const text = await wholeText(path, MOST_FILE_BYTES, new ExpectedError('checklist.not_a_file'));
  const filed = readChecklist(text, Date.now());
  if (!filed) throw new ExpectedError('checklist.not_a_file');
  if (filed.address !== workspace.info.address) throw new ExpectedError('checklist.other_service');
  return workspace.transaction(() => {
    const { id } = filed.checklist;
    const isKnown = workspace.checklists.get(id) !== null;
    const leftOut = isKnown ? [] : addList(workspace, filed);
    const taken = takeTicks(workspace, openList(workspace, id), filed.ticks);
    if (isKnown) return taken;
    // What waits in a list is under way from now on.
    const nodes = workspace.checklists.items(id).map(({ node }) => node);
    return { nodes, leftAlone: [...leftOut, ...taken.leftAlone] };
  });
}

/** Takes in those ticks that stand before the ones here. Throws `checklist.not_a_file`. */
function takeTicks(workspace: Workspace, list: StoredChecklist, ticks: readonly Tick[]): TakenIn {
  const isApproved = approvalOf(workspace, list);
  const nodes: string[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const theirs of ticks) {
    const item = workspace.checklists.item(list.id, theirs.node);
    const mine = workspace.checklists.tick(list.id, theirs.node);
    if (theirs.turn > (mine?.turn ?? 0) + MOST_TURNS_AHEAD) throw new ExpectedError('checklist.not_a_file');
    if (!item || (mine && laterTick(mine, theirs) === mine)) continue;
    if (theirs.state === 'done' && !isApproved(item)) {
      leftAlone.push({ name: item.name, why: 'unapproved' });
      continue;
    }
    try {
      takeTick(workspace, list, theirs);
      nodes.push(theirs.node);
    } catch (error) {
      // It was changed again here, or what was read there is not taken: the tick here stands.
      if (!(error instanceof ExpectedError)) throw error;
      leftAlone.push({ name: item.name, why: error.code === 'checklist.faulty' ? 'faulty' : 'movedOn' });
    }
  }
  return { nodes, leftAlone };
}
