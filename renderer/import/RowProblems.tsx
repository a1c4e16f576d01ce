import type { CellProblem } from '../../shared/csv/problems';
import { fixRow } from '../../shared/csv/fixRow';
import type { ProblemRow } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { SeverityIcon } from '../lists/SeverityIcon';
import type { NamedColumn } from './columnNames';
import { cellProblemText } from '../../shared/csv/problemText';
import styles from './problems.module.css';
import { useImport } from './importStore';
import { mend } from './work';

/** Problems of a row that are said; the rest are counted. */
const MOST_SAID = 4;

interface RowProblemsProps {
  readonly row: ProblemRow;
  readonly columns: readonly NamedColumn[];
}

/** By which a field says where its problem is told. */
export function sentencesId(row: number): string {
  return `row-${row}-problems`;
}

/** What is wrong with a row, in sentences, each with its fix where it has one. */
export function RowProblems({ row, columns }: RowProblemsProps) {
  const { problems } = row;
  return (
    <ul id={sentencesId(row.row)}>
      {problems.slice(0, MOST_SAID).map((problem, index) => (
        <li key={index}>
          <SeverityIcon severity="error" />
          <span>
            <Place problem={problem} columns={columns} /> {cellProblemText(problem)} <Fix row={row} problem={problem} />
          </span>
        </li>
      ))}
      {problems.length > MOST_SAID && <li>{t('import/more', { count: problems.length - MOST_SAID })}</li>}
    </ul>
  );
}

function Place({ problem, columns }: { readonly problem: CellProblem; readonly columns: readonly NamedColumn[] }) {
  const name = columns.find(({ at }) => at === problem.column)?.name;
  if (name === undefined) return null;
  return (
    <>
      {name}
      {problem.entry !== '' && (
        <>
          {' '}
          <code>
            <bdi>{problem.entry}</bdi>
          </code>
        </>
      )}
      :
    </>
  );
}

function Fix({ row, problem }: { readonly row: ProblemRow; readonly problem: CellProblem }) {
  const width = useImport(({ mapping }) => mapping?.columns.length ?? 0);
  const { row: number, cells } = row;
  if (problem.code === 'row.ragged') {
    const isLong = cells.length > width;
    const extra = isLong ? cells.slice(width).map((_, index) => width + index) : [width - 1];
    return (
      <FixButton onFix={() => mend(extra.map((column) => ({ row: number, column, text: '' })))}>
        {t(isLong ? 'import/dropCells' : 'import/fillCells')}
      </FixButton>
    );
  }
  const { column, fix } = problem;
  if (fix === undefined || column === null) return null;
  const fixed = fixRow(cells, [problem], problem.code)?.[column];
  if (fixed === undefined) return null;
  return (
    <FixButton onFix={() => mend([{ row: number, column, text: fixed }])}>
      {fix === null ? t('import/fixRemove') : t('import/fixTo', { replacement: fix })}
    </FixButton>
  );
}

function FixButton({ onFix, children }: { readonly onFix: () => void; readonly children: string }) {
  return (
    <button type="button" className={styles.fix} onClick={onFix}>
      {children}
    </button>
  );
}
