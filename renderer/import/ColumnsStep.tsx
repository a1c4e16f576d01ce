import Button from '@mui/material/Button';
import { mappingProblems } from '../../shared/csv/columns';
import { t } from '../../shared/text/text';
import { ErrorIcon, NoteIcon } from '../marks/icons';
import styles from './columns.module.css';
import { FormatControls } from './FormatControls';
import { useImport } from './importStore';
import { findAnew } from './openSource';
import { PreviewTable } from './PreviewTable';
import { StepFoot } from './StepFoot';
import wizard from './wizard.module.css';

/** How the file is read, and what each column of it is: found by itself, to be seen and changed. */
export function ColumnsStep() {
  const mapping = useImport(({ mapping }) => mapping);
  const preview = useImport(({ preview }) => preview);
  const hasFailed = useImport(({ problem, format, preview }) => problem !== null && format !== preview?.format);
  const goTo = useImport(({ goTo }) => goTo);
  if (!mapping || !preview) return null;
  const problems = mappingProblems(mapping);
  return (
    <>
      <div className={wizard.body}>
        <FormatControls />
        <Remembered />
        <div className={styles.problems} role="status">
          {problems.map((problem) => (
            <p key={problem}>
              <ErrorIcon />
              {t(`import/mappingProblem/${problem}`)}
            </p>
          ))}
        </div>
        {!hasFailed && <PreviewTable preview={preview} mapping={mapping} />}
      </div>
      <StepFoot back="source">
        <Button variant="contained" disabled={problems.length > 0 || hasFailed} onClick={() => goTo('how')}>
          {t('import/next')}
        </Button>
      </StepFoot>
    </>
  );
}

/** Says that the columns are not as they were found, and leads to that. */
function Remembered() {
  const isRemembered = useImport(({ isRemembered }) => isRemembered);
  if (!isRemembered) return null;
  return (
    <p className={styles.remembered}>
      <NoteIcon />
      {t('import/remembered')}
      <Button onClick={findAnew}>{t('import/findAnew')}</Button>
    </p>
  );
}
