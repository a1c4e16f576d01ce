import Button from '@mui/material/Button';
import { ACTIONS, EMPTY_MEANINGS, REPEATED_CHOICES } from '../../shared/csv/wish';
import { t } from '../../shared/text/text';
import { WarningIcon } from '../marks/icons';
import { Choices } from './Choices';
import { useImport } from './importStore';
import { StepFoot } from './StepFoot';
import wizard from './wizard.module.css';
import { asksAboutEmpty, check, isCheckNeeded } from './work';

/** What the rows do to what is there. */
export function HowStep() {
  const how = useImport(({ how }) => how);
  const mapping = useImport(({ mapping }) => mapping);
  const set = useImport(({ set }) => set);
  const losesMended = useImport((now) => now.isMended && isCheckNeeded(now));
  const isNeeded = useImport(isCheckNeeded);
  if (!mapping) return null;
  const { shape, columns } = mapping;
  return (
    <>
      <div className={wizard.body}>
        <Choices
          legend={t('import/action')}
          all={ACTIONS}
          chosen={how.action}
          text={(key) => t(`import/actions/${key}`)}
          hint={(key) => t(`import/actionHints/${key}`)}
          onChoose={(action) => set({ how: { ...how, action } })}
        />
        {columns.includes('action') && <p className={wizard.soft}>{t('import/actionColumn')}</p>}
        {asksAboutEmpty(shape, how) && (
          <Choices
            legend={t('import/empty')}
            all={EMPTY_MEANINGS}
            chosen={how.empty}
            text={(key) => t(`import/empties/${key}`)}
            hint={(key) => t(`import/emptyHints/${key}`)}
            onChoose={(empty) => set({ how: { ...how, empty } })}
          />
        )}
        {shape === 'wide' && (
          <Choices
            legend={t('import/repeated')}
            all={REPEATED_CHOICES}
            chosen={how.repeated}
            text={(key) => t(`import/repeateds/${key}`)}
            hint={(key) => t(`import/repeatedHints/${key}`)}
            onChoose={(repeated) => set({ how: { ...how, repeated } })}
          />
        )}
        <p role="status" className={wizard.warning}>
          {losesMended && (
            <>
              <WarningIcon />
              {t('import/checksAnew')}
            </>
          )}
        </p>
      </div>
      <StepFoot back="columns">
        <Button variant="contained" onClick={check}>
          {t(isNeeded ? 'import/check' : 'import/next')}
        </Button>
      </StepFoot>
    </>
  );
}
