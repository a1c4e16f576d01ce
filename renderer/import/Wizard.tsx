import { useEffect, useRef, type ComponentType } from 'react';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { DoneStep } from './DoneStep';
import { HowStep } from './HowStep';
import { useImport } from './importStore';
import { InsteadQuestion } from './InsteadQuestion';
import { PlanStep } from './PlanStep';
import { ProblemsStep } from './ProblemsStep';
import { SourceStep } from './SourceStep';
import { StepList } from './StepList';
import type { Step } from './steps';
import styles from './wizard.module.css';
import { WriteStep } from './WriteStep';

const CONTENT: Readonly<Record<Step, ComponentType>> = {
  source: SourceStep,
  columns: ColumnsStep,
  how: HowStep,
  check: CheckStep,
  problems: ProblemsStep,
  plan: PlanStep,
  write: WriteStep,
  done: DoneStep,
};

/** An import, a step at a time. */
export function Wizard() {
  const step = useImport(({ step }) => step);
  const problem = useImport(({ problem }) => problem);
  const set = useImport(({ set }) => set);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // What had the focus is gone with the step before.
  useEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  const Content = CONTENT[step];
  return (
    <>
      <StepList />
      <InsteadQuestion />
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {t(`import/heading/${step}`)}
      </h2>
      {problem && (
        <div className={styles.problem} role="alert">
          <ProblemAlert problem={problem} onDismiss={() => set({ problem: null })} />
        </div>
      )}
      <Content />
    </>
  );
}
