import { ExpectedError } from '../../../shared/errors/codes';
import { readChangeSet, type Unreadable } from '../../../shared/changeSet/file';
import { MOST, type ChangeSet } from '../../../shared/changeSet/format';
import { mergeChangeSets } from '../../../shared/changeSet/mergeChangeSets';
import type { Workspace } from '../store/workspace';
import { wholeText } from '../wholeText';
import { digestOf } from './signing';
import { isContentSigned } from './trust';

/**
 * Reads a change set from a file, whoever it is from. Throws `changeSet.not_a_file`, `changeSet.unmerged`, `changeSet.newer`,
 * `changeSet.older`, `changeSet.changed`, `changeSet.too_large`, `changeSet.forged` or `csv.unreadable`.
 */
export async function readFile(path: string): Promise<ChangeSet> {
  const tooLarge = new ExpectedError('changeSet.too_large', { megabytes: MOST.fileBytes / 1e6 });
  const read = readChangeSet(await wholeText(path, MOST.fileBytes, tooLarge), digestOf);
  if (!read.ok) throw unreadable(read);
  // One that no one signed may be right; one that is signed and does not hold is not.
  if (read.set.signature !== null && !isContentSigned(read.set)) {
    throw new ExpectedError('changeSet.forged', { name: read.set.author.name });
  }
  return read.set;
}

/** Takes a file in; answers its id. What was said here of a change set that is here already stays. */
export async function openFile({ changeSets }: Workspace, path: string): Promise<string> {
  const set = await readFile(path);
  const here = changeSets.get(set.id);
  changeSets.put(here ? withWordsOf(set, here) : set);
  return set.id;
}

/** The newer content, with what was said of either. */
function withWordsOf(set: ChangeSet, here: ChangeSet): ChangeSet {
  const newer = here.savedAt > set.savedAt ? here : set;
  const { comments, verdicts } = mergeChangeSets(null, set, here).merged;
  return { ...newer, comments, verdicts };
}

function unreadable(read: Unreadable): ExpectedError {
  switch (read.why) {
    case 'notOne':
      return new ExpectedError('changeSet.not_a_file', { where: read.where });
    case 'newer':
    case 'older':
      return new ExpectedError(`changeSet.${read.why}`, { version: read.version });
    case 'unmerged':
    case 'changed':
      return new ExpectedError(`changeSet.${read.why}`);
  }
}
