import type { CheckResult } from '../../shared/messages/check';
import { problemText, t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { CheckIcon, ErrorIcon, WarningIcon } from '../marks/icons';
import styles from './check.module.css';

/** Named before the rest is only counted. */
const MOST_NAMED = 5;

/** What the check after a push found: what is as it was pushed, what is not, and what the mail server did. */
export function CheckOutcome({ result }: { readonly result: CheckResult }) {
  const { at, read, differing, tried, isCancelled, problem } = result;
  return (
    <ul className={styles.outcome} aria-label={t('check/checked', { time: formatTime(at) })}>
      {read > 0 && differing.length === 0 && (
        <li className={styles.good}>
          <CheckIcon />
          {t('check/asPushed', { count: read })}
        </li>
      )}
      {differing.length > 0 && (
        <li className={styles.bad}>
          <ErrorIcon />
          {t('check/differing', { count: differing.length, names: namesOf(differing) })}
        </li>
      )}
      {tried && <Tried tried={tried} />}
      {isCancelled && (
        <li className={styles.warning}>
          <WarningIcon />
          {t('check/stopped')}
        </li>
      )}
      {problem && (
        <li className={styles.warning}>
          <WarningIcon />
          {t('check/problem', { problem: problemText(problem) })}
        </li>
      )}
      <li className={styles.soft}>{t('check/checked', { time: formatTime(at) })}</li>
    </ul>
  );
}

function namesOf(differing: CheckResult['differing']): string {
  const names = differing
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ');
  const more = differing.length - MOST_NAMED;
  return more > 0 ? t('check/andMore', { names, more }) : names;
}

function Tried({ tried }: { readonly tried: NonNullable<CheckResult['tried']> }) {
  const { domains, messages, delivered, unanswered, disagreements } = tried;
  if (disagreements.length === 0) {
    return (
      <li className={styles.good}>
        <CheckIcon />
        {t('check/agreed', { count: messages - unanswered, domains: t('check/domains', { count: domains }) })}{' '}
        {delivered > 0 && t('check/delivered', { count: delivered })}{' '}
        {unanswered > 0 && t('check/unanswered', { count: unanswered })}
      </li>
    );
  }
  const more = disagreements.length - MOST_NAMED;
  return (
    <li className={styles.bad}>
      <ErrorIcon />
      <div>
        {t('check/disagreed', { count: disagreements.length, of: messages })}
        <ul>
          {disagreements.slice(0, MOST_NAMED).map(({ sender, recipient, tls, hop, said, saw }, at) => (
            <li key={at}>
              {t('check/disagreement', {
                sender: sender === '' ? t('check/nullSender') : sender,
                recipient,
                tls: t(tls ? 'check/tls' : 'check/clear'),
                hop: t(`hop/${hop}`),
                saw: t(`check/state/${saw}`),
                said: t(`check/state/${said}`),
              })}
            </li>
          ))}
          {more > 0 && <li>{t('check/more', { count: more })}</li>}
        </ul>
      </div>
    </li>
  );
}
