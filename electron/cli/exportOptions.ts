import { basename } from 'node:path';
import * as v from 'valibot';
import { isChangeSetName } from '../../shared/changeSet/fileName';
import { title as titleSchema } from '../../shared/changeSet/format';
import type { Options } from './options';
import type { UsageProblem } from './usage';

/** What of the options of an export does not go together. */
export function exportProblem(options: Options): UsageProblem | null {
  const { what, out, title } = options;
  if (what !== 'drafts') return title === undefined ? null : { code: 'titleOfCsv', what: '--title' };
  if (out === undefined) return { code: 'noFile', what: '--what=drafts --out' };
  if (!isChangeSetName(basename(out))) return { code: 'noChangeSetName', what: out };
  const called = titleOf(options);
  return v.is(titleSchema, called) ? null : { code: 'wrongTitle', what: called };
}

/** The title of a change set: the one that is asked for, else the name of its file. */
export function titleOf({ out = '', title }: Options): string {
  return title ?? basename(out).replace(/\.hopseal$/iu, '');
}
