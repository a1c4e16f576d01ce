import Button from '@mui/material/Button';
import type { ImportState } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { Failure } from './Failure';
import { useImport } from './importStore';
import { StepFoot } from './StepFoot';
import { WorkBar } from './WorkBar';
import { tryAgain } from './work';

/** Every row is read and checked, and what they would do is worked out; it goes on by itself. */
export function CheckStep() {
  const state = useImport(({ state }) => state);
  if (state?.phase === 'checking') return <Reading {...state} />;
  if (state?.phase === 'planning') return <Planning {...state} />;
  // It has to be read from its beginning then.
  const isChanged = state?.phase === 'failed' && state.problem.code === 'csv.file_changed';
  return (
    <>
      <Failure />
      <StepFoot back="how">
        {!isChanged && (
          <Button variant="contained" onClick={tryAgain}>
            {t('import/checkAgain')}
          </Button>
        )}
      </StepFoot>
    </>
  );
}

function Reading({ rows, bytes, totalBytes }: Extract<ImportState, { phase: 'checking' }>) {
  const since = useImport(({ checkedSince }) => checkedSince);
  return (
    <WorkBar label={t('import/reading')} done={bytes} total={totalBytes}>
      {rows > 0 && (
        <>
          <span>{t('import/rowsRead', { count: rows })}</span>
          <span>{t('import/rate', { count: rateOf(rows, since) })}</span>
        </>
      )}
    </WorkBar>
  );
}

function Planning({ done, total }: Extract<ImportState, { phase: 'planning' }>) {
  return (
    <WorkBar label={t('import/planning')} done={done} total={total}>
      {null}
    </WorkBar>
  );
}

/** Rows a second so far. */
function rateOf(rows: number, since: number): number {
  return Math.round((rows * 1000) / Math.max(1, performance.now() - since));
}
