import { resolve } from 'node:path';
import { mappingProblems } from '../../../shared/csv/columns';
import { cellProblemText } from '../../../shared/csv/problemText';
import type { ImportCounts, ImportPreview, ImportState, ImportTotals } from '../../../shared/messages/import';
import { t } from '../../../shared/text/text';
import type { Run } from '../command';
import { CallFailed } from '../coreClient';
import type { CommandCore } from '../startCore';
import type { AskingFile, BadPlace } from './asking';

/** Rows that the core gives out at once. */
const PAGE = 500;
const NOTHING = { rows: 0, good: 0, beyond: 0, same: 0, unknown: [] };

/** CSV of either shape: what the window's import does, without its questions. */
export const csvFile: AskingFile = {
  draft: async ({ core }, file, run) => {
    const preview = await core.call('import.open', { kind: 'file', ticket: core.ticketFor(resolve(file), 'read') });
    const unread = columnProblems(preview);
    if (unread.length > 0) return { file, ...NOTHING, bad: unread };
    const { counts, totals } = await check(core, preview, run);
    const bad = await badPlaces(core, preview, counts);
    if (totals.changes + totals.waiting > 0) await over(core, () => core.call('import.write', null));
    await core.call('import.close', null);
    return { file, rows: counts.rows, good: counts.good, beyond: counts.beyond, same: totals.same, bad, unknown: [] };
  },
};

interface Standing {
  readonly counts: ImportCounts;
  readonly totals: ImportTotals;
}

async function check(core: CommandCore, { mapping, name }: ImportPreview, run: Run): Promise<Standing> {
  const { action = 'replace', empty = 'leave', repeated = 'merge' } = run.options;
  const end = core.listen('import', (state) => {
    if (state.phase === 'checking' && state.rows > 0)
      run.progress(t('commandLine/checking', { file: name, count: state.rows }));
  });
  try {
    const state = await over(core, () => core.call('import.check', { mapping, how: { action, empty, repeated } }));
    if (state.phase !== 'checked') throw new Error(`The import is ${state.phase}.`);
    return state;
  } finally {
    end();
  }
}

/** Waits for a work of the import to be over. Throws CallFailed where it did not go on. */
async function over(core: CommandCore, begin: () => Promise<null>): Promise<ImportState> {
  const ended = core.next('import', ({ phase }) => ['checked', 'done', 'failed'].includes(phase));
  await begin();
  const state = await ended;
  if (state.phase === 'failed') throw new CallFailed(state.problem);
  return state;
}

/** Why the columns say nothing: told of the first row. */
function columnProblems({ mapping }: ImportPreview): BadPlace[] {
  return mappingProblems(mapping).map((problem) => ({
    row: 1,
    column: null,
    header: '',
    code: `columns.${problem}`,
    entry: '',
    message: t(`import/mappingProblem/${problem}`),
  }));
}

async function badPlaces(core: CommandCore, { header }: ImportPreview, counts: ImportCounts): Promise<BadPlace[]> {
  const found: BadPlace[] = [];
  for (let from = 0; from < counts.bad - counts.beyond; from += PAGE) {
    const { rows } = await core.call('import.problems', { code: null, range: { from, count: PAGE } });
    for (const { row, problems } of rows) {
      for (const problem of problems) {
        const { column, code, entry } = problem;
        found.push({
          row,
          column: column === null ? null : column + 1,
          header: (column === null ? null : header[column]) ?? '',
          code,
          entry,
          message: cellProblemText(problem),
        });
      }
    }
  }
  return found;
}
