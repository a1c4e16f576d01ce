import Alert from '@mui/material/Alert';
import type { Problem } from '../../shared/messages/values';
import { problemText, t } from '../../shared/text/text';
import { useItems } from './itemsStore';
import { usePlan } from './planStore';
import { useReview } from './reviewStore';
import styles from './review.module.css';

/** What the last step did, or why it was refused, and what could not be read. */
export function Sayings() {
  const said = useReview(({ said }) => said);
  const refusal = useReview(({ refusal }) => refusal);
  const refuse = useReview(({ refuse }) => refuse);
  const notRead = usePlan(({ problem }) => problem);
  const notReadItems = useItems(({ problem }) => problem);
  return (
    <>
      {refusal && <Refusal problem={refusal} onDismiss={() => refuse(null)} />}
      {(notRead ?? notReadItems) && <Refusal problem={notRead ?? notReadItems} />}
      <p role="status" className={said.text === '' ? 'sr-only' : styles.said}>
        <span key={said.turn}>{said.text}</span>
      </p>
    </>
  );
}

/** What was overtaken is no failure: it is to be looked at once more. */
const OVERTAKEN: readonly Problem['code'][] = ['plan.changed', 'conflict.changed'];

function Refusal({ problem, onDismiss }: { readonly problem: Problem | null; readonly onDismiss?: () => void }) {
  if (!problem) return null;
  return (
    <Alert
      className={styles.refusal ?? ''}
      severity={OVERTAKEN.includes(problem.code) ? 'warning' : 'error'}
      {...(onDismiss && { onClose: onDismiss, closeText: t('app/dismiss') })}
    >
      {problemText(problem)}
    </Alert>
  );
}
