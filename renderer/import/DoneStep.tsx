import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { Status } from '../app/Status';
import { useView } from '../app/viewStore';
import { focusHeading } from '../review/focusHeading';
import { walkSteps } from '../steps/walkSteps';
import { useStatus } from '../workspace/workspaceStore';
import { useImport } from './importStore';
import wizard from './wizard.module.css';
import { startOver } from './work';

/** What came of it, and where to go from here. */
export function DoneStep() {
  const state = useImport(({ state }) => state);
  const setView = useView(({ setView }) => setView);
  const steps = useStatus()?.steps;
  const isLastStep = steps?.undo?.what === 'import';
  const isUndone = steps?.redo?.what === 'import';
  if (state?.phase !== 'done') return null;
  return (
    <div className={wizard.body}>
      <Status>
        <p className={wizard.totals}>{t('import/drafted', { count: state.drafted })}</p>
        {state.waiting > 0 && <p>{t('import/waits', { count: state.waiting })}</p>}
      </Status>
      <p className={wizard.soft} role="status">
        {state.drafted > 0 && isLastStep && t('import/undoHint')}
        {isUndone && t('import/undone')}
      </p>
      <div className={wizard.actions}>
        <Button variant="contained" onClick={() => setView('review')}>
          {t('import/review')}
        </Button>
        {state.drafted > 0 && isLastStep && (
          <Button
            variant="outlined"
            onClick={() => {
              walkSteps('undo');
              // The button goes away with what it undoes.
              focusHeading();
            }}
          >
            {t('import/undo')}
          </Button>
        )}
        <Button variant="outlined" onClick={() => void startOver()}>
          {t('import/another')}
        </Button>
      </div>
    </div>
  );
}
