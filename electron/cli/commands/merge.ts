import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeChangeSet } from '../../../shared/changeSet/file';
import { MOST, type ChangeSet } from '../../../shared/changeSet/format';
import { mergeChangeSets } from '../../../shared/changeSet/mergeChangeSets';
import { ExpectedError } from '../../../shared/errors/codes';
import { t } from '../../../shared/text/text';
import { readFile as readChangeSetFile } from '../../core/changeSets/open';
import { digestOf } from '../../core/changeSets/signing';
import { wholeText } from '../../core/wholeText';
import type { Command } from '../command';
import { EXIT } from '../exitCodes';
import { named } from '../files/named';
import { oneLine } from '../told/lines';

/** Merges two versions of a change set into the second file: Git's merge driver (`%O %A %B`, gitattributes(5)). */
export const merge: Command = async ({ files }) => {
  const [base = '', ours = '', theirs = ''] = files.map((file) => resolve(file));
  const sides = { ours: await read(ours), theirs: await read(theirs) };
  if (sides.ours.id !== sides.theirs.id) throw new ExpectedError('changeSet.others', { title: sides.theirs.title });
  const { merged, conflicts } = mergeChangeSets(await baseOf(base), sides.ours, sides.theirs);
  await writeFile(ours, writeChangeSet(merged, digestOf));
  const isMerged = conflicts.length === 0;
  return {
    exitCode: isMerged ? EXIT.ok : EXIT.findings,
    text: isMerged
      ? t('commandLine/merged', { count: merged.items.length })
      : conflicts.map((name) => oneLine(t('commandLine/mergeConflict', { name }))).join('\n'),
    json: { items: merged.items.length, conflicts },
  };
};

/** Null where both sides made it: Git names an empty file then. */
async function baseOf(path: string): Promise<ChangeSet | null> {
  const tooLarge = new ExpectedError('changeSet.too_large', { megabytes: MOST.fileBytes / 1e6 });
  const text = await named(path, () => wholeText(path, MOST.fileBytes, tooLarge));
  return text === '' ? null : read(path);
}

function read(path: string): Promise<ChangeSet> {
  return named(path, () => readChangeSetFile(path));
}
