import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ImportCode } from '../../shared/csv/problems';
import { t } from '../../shared/text/text';
import { Status } from '../app/Status';
import { Failure } from './Failure';
import { isBusy, useImport } from './importStore';
import { ProblemKinds } from './ProblemKinds';
import { ProblemTable } from './ProblemTable';
import styles from './problems.module.css';
import { SaveRest } from './SaveRest';
import { StepFoot } from './StepFoot';
import wizard from './wizard.module.css';
import { bringBack, planAgain } from './work';

/** The rows that are not imported as they are: to be mended here, left out, or saved for later. */
export function ProblemsStep() {
  const counts = useImport(({ checked }) => checked?.counts ?? null);
  const hasFailed = useImport(({ state }) => state?.phase === 'failed');
  const isAtWork = useImport(isBusy);
  const goTo = useImport(({ goTo }) => goTo);
  const [wanted, setCode] = useState<ImportCode | null>(null);
  if (!counts) return null;
  const code = counts.codes.some((each) => each.code === wanted) ? wanted : null;
  return (
    <>
      <div className={styles.summary}>
        <Totals />
        {counts.skipped > 0 && (
          <Button size="small" className={styles.bringBack ?? ''} onClick={bringBack}>
            {t('import/bringBack')}
          </Button>
        )}
      </div>
      <ProblemKinds codes={counts.codes} chosen={code} onChoose={setCode} />
      {hasFailed && <Failure />}
      {counts.bad > counts.beyond ? <ProblemTable code={code} /> : <div className={styles.none} />}
      <StepFoot back="how">
        <SaveRest count={counts.bad + counts.skipped} />
        {hasFailed ? (
          <Button variant="contained" onClick={planAgain}>
            {t('import/planAgain')}
          </Button>
        ) : (
          <Button variant="contained" disabled={counts.good === 0 || isAtWork} onClick={() => goTo('plan')}>
            {t('import/goOn', { count: counts.good })}
          </Button>
        )}
      </StepFoot>
    </>
  );
}

/** How many rows there are of each sort, and what the last change did. */
function Totals() {
  const counts = useImport(({ checked }) => checked?.counts);
  const said = useImport(({ said }) => said);
  if (!counts) return null;
  const { bad, rows, skipped, beyond } = counts;
  return (
    <Status as="p" className={styles.totals}>
      <strong>{t('import/bad', { count: bad, total: t('import/rowsRead', { count: rows }) })}</strong>
      {skipped > 0 && <span className={wizard.soft}>{t('import/skipped', { count: skipped })}</span>}
      {beyond > 0 && <span className={wizard.soft}>{t('import/beyond', { count: beyond })}</span>}
      {said !== '' && <span className={wizard.soft}>{said}</span>}
    </Status>
  );
}
