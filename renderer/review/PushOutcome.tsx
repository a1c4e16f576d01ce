import Alert from '@mui/material/Alert';
import { problemText, t } from '../../shared/text/text';
import { CheckIcon, ErrorIcon } from '../marks/icons';
import { useReview } from './reviewStore';
import styles from './review.module.css';

/** Answers put into a line each before the rest is only counted. */
const MOST_SHOWN = 200;

/** What became of each change of the push. */
export function PushOutcome() {
  const answers = useReview(({ answers }) => answers);
  if (answers.size === 0) return null;
  // What was not applied needs someone, so it comes first.
  const all = [...answers.values()].sort((a, b) => Number(a.state === 'applied') - Number(b.state === 'applied'));
  const failed = all.filter(({ state }) => state === 'refused').length;
  const applied = all.length - failed;
  return (
    <div className={styles.outcome}>
      <Alert severity={failed > 0 ? 'warning' : 'success'}>
        {applied > 0 && t('review/done', { count: applied })} {failed > 0 && t('review/failed', { count: failed })}
      </Alert>
      <ul className={styles.answers} aria-label={t('review/answers')}>
        {all.slice(0, MOST_SHOWN).map(({ node, name, state, problem }) => (
          <li key={node} className={styles[state]}>
            {state === 'applied' ? <CheckIcon /> : <ErrorIcon />}
            <strong>{name}</strong>
            <span>
              {t(`review/${state}`)}
              {problem && <>. {problemText(problem)}</>}
            </span>
          </li>
        ))}
      </ul>
      {all.length > MOST_SHOWN && <p>{t('review/moreAnswers', { count: all.length - MOST_SHOWN })}</p>}
    </div>
  );
}
