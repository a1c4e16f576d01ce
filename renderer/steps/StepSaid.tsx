import styles from './steps.module.css';
import { useSteps } from './stepsStore';

/** What was undone or done again last: for the eye and for a screen reader. */
export function StepSaid() {
  const said = useSteps(({ said }) => said);
  return (
    <span className={styles.said} role="status" title={said}>
      {said}
    </span>
  );
}
