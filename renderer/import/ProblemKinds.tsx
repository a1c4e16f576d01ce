import Button from '@mui/material/Button';
import type { ImportCode } from '../../shared/csv/problems';
import type { ImportCounts } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { ErrorIcon } from '../marks/icons';
import { kindText } from '../../shared/csv/problemText';
import styles from './problems.module.css';
import { fixAll, skip } from './work';

interface ProblemKindsProps {
  readonly codes: ImportCounts['codes'];
  readonly chosen: ImportCode | null;
  readonly onChoose: (code: ImportCode | null) => void;
}

/** The kinds of problem, each a filter of the table, with what can be done with all its rows. */
export function ProblemKinds({ codes, chosen, onChoose }: ProblemKindsProps) {
  if (codes.length === 0) return null;
  return (
    <ul className={styles.kinds} aria-label={t('import/kinds')}>
      {codes.map(({ code, rows, fixable }) => {
        const kind = kindText(code);
        return (
          <li key={code}>
            <button
              type="button"
              className={styles.kind}
              aria-pressed={code === chosen}
              onClick={() => onChoose(code === chosen ? null : code)}
            >
              <ErrorIcon />
              <span>{kind}</span>
              <span className={styles.count}>{t('import/rowsOfKind', { count: rows })}</span>
            </button>
            {fixable > 0 && (
              <Button
                variant="outlined"
                aria-label={t('import/fixAllOf', { count: fixable, kind })}
                onClick={() => fixAll(code)}
              >
                {t('import/fixAll', { count: fixable })}
              </Button>
            )}
            <Button aria-label={t('import/skipAllOf', { count: rows, kind })} onClick={() => skip(null, code)}>
              {t('import/skipAll', { count: rows })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
