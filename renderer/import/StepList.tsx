import { t } from '../../shared/text/text';
import { CheckIcon } from '../marks/icons';
import { hasProblems, isBusy, useImport } from './importStore';
import { STEPS, type Step } from './steps';
import styles from './steps.module.css';

/** Steps that a person may come back to: what is under way is none, and what is over leads nowhere. */
const VISITABLE: readonly Step[] = ['source', 'columns', 'how', 'problems', 'plan'];

/** Where the import is on its way; steps that are behind lead back, and nothing is lost by that. */
export function StepList() {
  const step = useImport(({ step }) => step);
  const isChecked = useImport(({ checked }) => checked !== null);
  const hasBad = useImport(hasProblems);
  const isWriting = useImport(({ step }) => step === 'write' || step === 'done');
  const isAtWork = useImport((now) => now.step === 'check' && isBusy(now));
  const goTo = useImport(({ goTo }) => goTo);
  const at = STEPS.indexOf(step);
  const shown = STEPS.filter((each) => each !== 'problems' || !isChecked || hasBad || step === 'problems');
  return (
    <ol className={styles.steps} aria-label={t('import/steps')}>
      {shown.map((each) => {
        const isBehind = STEPS.indexOf(each) < at;
        const name = t(`import/step/${each}`);
        const content = (
          <>
            <span className={styles.sign}>{isBehind ? <CheckIcon /> : shown.indexOf(each) + 1}</span>
            {name}
          </>
        );
        return (
          <li key={each} aria-current={each === step ? 'step' : undefined}>
            {isBehind && !isWriting && !isAtWork && VISITABLE.includes(each) ? (
              <button type="button" aria-label={t('import/stepDone', { step: name })} onClick={() => goTo(each)}>
                {content}
              </button>
            ) : (
              <span>{content}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
