import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { Failure } from './Failure';
import { useImport } from './importStore';
import { StepFoot } from './StepFoot';
import { WorkBar } from './WorkBar';
import { planAgain } from './work';

/** The drafts are written: all of them, or none. */
export function WriteStep() {
  const state = useImport(({ state }) => state);
  if (state?.phase === 'writing') {
    return (
      <WorkBar label={t('import/writing')} done={state.done} total={state.total}>
        <span>{t('import/writingOf', state)}</span>
        <span>{t('import/notWritten')}</span>
      </WorkBar>
    );
  }
  return (
    <>
      <Failure />
      <StepFoot back="how">
        <Button variant="contained" onClick={planAgain}>
          {t('import/planAgain')}
        </Button>
      </StepFoot>
    </>
  );
}
