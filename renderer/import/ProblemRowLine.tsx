import { memo, useState } from 'react';
import type { ProblemRow } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { CellField } from './CellField';
import type { NamedColumn } from './columnNames';
import styles from './problems.module.css';
import { RowProblems } from './RowProblems';
import { skip } from './work';

interface ProblemRowLineProps {
  readonly row: ProblemRow;
  readonly columns: readonly NamedColumn[];
}

/** One bad row: its cells, of which the wrong ones can be written in, and what is wrong with them. */
export const ProblemRowLine = memo(function ProblemRowLine({ row, columns }: ProblemRowLineProps) {
  const [isEditing, setEditing] = useState(false);
  const { row: number, cells, problems } = row;
  return (
    <>
      <div role="rowheader" className={styles.rowHead}>
        <span>{t('import/row', { row: number })}</span>
        <button
          type="button"
          aria-label={t('import/editRow', { row: number })}
          aria-pressed={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {t('import/edit')}
        </button>
        <button type="button" aria-label={t('import/skipRow', { row: number })} onClick={() => skip([number], null)}>
          {t('import/skip')}
        </button>
      </div>
      {columns.map(({ at, name }) => {
        const isWrong = problems.some(({ column }) => column === at);
        const text = cells[at] ?? '';
        return (
          <div key={at} role="cell" className={isWrong ? styles.wrong : styles.cell}>
            {isWrong || isEditing ? (
              <CellField key={text} row={number} column={at} name={name} text={text} isWrong={isWrong} />
            ) : (
              <bdi className={styles.text}>{text}</bdi>
            )}
          </div>
        );
      })}
      <div role="cell" aria-colspan={columns.length + 1} className={styles.sentences}>
        <RowProblems row={row} columns={columns} />
      </div>
    </>
  );
});
