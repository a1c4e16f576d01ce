import Button from '@mui/material/Button';
import { totalsText } from '../../shared/plan/export/totals';
import { STRICTNESSES } from '../../shared/policy/strictness';
import type { ImportTotals } from '../../shared/messages/import';
import { t } from '../../shared/text/text';
import { Status } from '../app/Status';
import { WarningIcon } from '../marks/icons';
import { useIsReader } from '../workspace/workspaceStore';
import { Failure } from './Failure';
import { hasProblems, isBusy, useImport } from './importStore';
import { PlanRows } from './PlanRows';
import styles from './plan.module.css';
import { StepFoot } from './StepFoot';
import wizard from './wizard.module.css';
import { planAgain, write } from './work';

/** What the good rows would do, before a single draft is written. */
export function PlanStep() {
  const totals = useImport(({ checked }) => checked?.totals ?? null);
  const hasFailed = useImport(({ state }) => state?.phase === 'failed');
  const isAtWork = useImport(isBusy);
  const back = useImport((now) => (hasProblems(now) ? 'problems' : 'how'));
  const isReader = useIsReader();
  if (!totals) return null;
  const isNothing = totals.changes + totals.waiting === 0;
  return (
    <>
      <Totals totals={totals} />
      {hasFailed && <Failure />}
      {totals.changes > 0 && !hasFailed ? <PlanRows /> : <div className={styles.none} />}
      <StepFoot back={back}>
        {isReader && <span>{t('import/reader')}</span>}
        {hasFailed ? (
          <Button variant="contained" onClick={planAgain}>
            {t('import/planAgain')}
          </Button>
        ) : (
          <Button variant="contained" disabled={isNothing || isReader || isAtWork} onClick={write}>
            {t('import/write', { count: totals.changes })}
          </Button>
        )}
      </StepFoot>
    </>
  );
}

function Totals({ totals }: { readonly totals: ImportTotals }) {
  const { changes, same, waiting, faulty } = totals;
  return (
    <Status className={styles.totals}>
      <p className={wizard.totals}>{changes > 0 ? sentenceOf(totals) : nothingOf(totals)}</p>
      {same > 0 && changes > 0 && <p className={wizard.soft}>{t('import/same', { count: same })}</p>}
      {waiting > 0 && <p>{t('import/waits', { count: waiting })}</p>}
      {faulty > 0 && (
        <p className={wizard.warning}>
          <WarningIcon />
          {t('import/faulty', { count: faulty })}
        </p>
      )}
    </Status>
  );
}

/** As the plan of all drafts says it. */
function sentenceOf({ strictness, reached }: ImportTotals): string {
  const effects = STRICTNESSES.flatMap((effect) => Array.from({ length: strictness[effect] }, () => effect));
  return totalsText({ effects, held: [], reached }).join(' ');
}

function nothingOf({ waiting }: ImportTotals): string {
  return t(waiting > 0 ? 'import/planOnlyWaiting' : 'import/planNothing');
}
