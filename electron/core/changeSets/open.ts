import { ExpectedError } from '../../../shared/errors/codes';
import { isVerdictSigned } from '../../../shared/changeSet/approvals';
import { contentText, isSamePerson } from '../../../shared/changeSet/canonical';
import { readChangeSet, type Unreadable } from '../../../shared/changeSet/file';
import { MOST, type ChangeSet } from '../../../shared/changeSet/format';
import { mergeChangeSets } from '../../../shared/changeSet/mergeChangeSets';
import type { Workspace } from '../store/workspace';
import { wholeText } from '../wholeText';
import { digestOf, isSigned } from './signing';
import { isContentSigned } from './trust';

/** How far clocks may be apart, in milliseconds. */
const CLOCKS_APART_MS = 24 * 3_600_000;

/**
 * Reads a change set from a file, whoever it is from. Throws `changeSet.not_a_file`, `changeSet.unmerged`, `changeSet.newer`,
 * `changeSet.older`, `changeSet.changed`, `changeSet.too_large`, `changeSet.forged` or `csv.unreadable`.
 */
export async function readFile(path: string): Promise<ChangeSet> {
  const tooLarge = new ExpectedError('changeSet.too_large', { megabytes: MOST.fileBytes / 1e6 });
  const read = readChangeSet(await wholeText(path, MOST.fileBytes, tooLarge), digestOf);
  if (!read.ok) throw unreadable(read);
  const forged = forgedBy(read.set);
  if (forged !== null) throw new ExpectedError('changeSet.forged', { name: forged });
  if (Date.parse(read.set.savedAt) > Date.now() + CLOCKS_APART_MS) {
    throw new ExpectedError('changeSet.not_a_file', { where: 'savedAt' });
  }
  return read.set;
}

/** Whose name is borrowed in it; null for no one's. What no one signed may be right; what says to be signed and is not is not. */
function forgedBy(set: ChangeSet): string | null {
  const isForged = (set.author.key !== null || set.signature !== null) && !isContentSigned(set);
  if (isForged) return set.author.name;
  const verdict = set.verdicts.find((each) => each.by.key !== null && !isVerdictSigned(set.id, each, isSigned));
  return verdict?.by.name ?? null;
}

/** Takes a file in; answers its id. What was said here of a change set that is here already stays. Throws also `changeSet.passed_off`. */
export async function openFile({ changeSets }: Workspace, path: string): Promise<string> {
  const set = await readFile(path);
  const here = changeSets.get(set.id);
  changeSets.put(here ? withWordsOf(set, here) : set);
  return set.id;
}

/** The newer content, with what was said of either. Another's file does not pass for what is here. */
function withWordsOf(set: ChangeSet, here: ChangeSet): ChangeSet {
  if (isPassedOff(set, here)) {
    throw new ExpectedError('changeSet.passed_off', { title: here.title, name: here.author.name });
  }
  const newer = here.savedAt > set.savedAt ? here : set;
  const { comments, verdicts } = mergeChangeSets(null, set, here).merged;
  return { ...newer, comments, verdicts };
}

function isPassedOff(set: ChangeSet, here: ChangeSet): boolean {
  if (contentText(set) === contentText(here)) return false;
  if (here.author.key !== null) return set.author.key !== here.author.key;
  return !isSamePerson(set.author, here.author);
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
