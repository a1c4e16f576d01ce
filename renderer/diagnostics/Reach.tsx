import Button from '@mui/material/Button';
import type { ReachStep } from '../../shared/messages/diagnostics';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { callCore } from '../core/port';
import { CheckIcon, ErrorIcon, NoteIcon } from '../marks/icons';
import styles from './diagnostics.module.css';
import { useWork } from './useWork';

const LOOKS = {
  ok: { Icon: CheckIcon, className: styles.good },
  failed: { Icon: ErrorIcon, className: styles.bad },
  skipped: { Icon: NoteIcon, className: styles.soft },
} as const;

interface ReachProps {
  readonly steps: readonly ReachStep[] | null;
  readonly onRead: (steps: readonly ReachStep[]) => void;
}

/** The way to the service, a step at a time. */
export function Reach({ steps, onRead }: ReachProps) {
  const { isBusy, problem, run } = useWork();
  return (
    <section className={styles.card} aria-label={t('diagnostics/reach')}>
      <h2>{t('diagnostics/reach')}</h2>
      <p className={styles.soft}>{t('diagnostics/proxyHint')}</p>
      {problem && <ProblemAlert problem={problem} />}
      <p role="status" className={styles.soft}>
        {isBusy && t('diagnostics/trying')}
      </p>
      {steps && (
        <ol className={styles.steps}>
          {steps.map(({ step, state, ms, detail }) => {
            const { Icon, className } = LOOKS[state];
            return (
              <li key={step}>
                <span className={className}>
                  <Icon />
                  {t(`diagnostics/state/${state}`)}
                </span>
                <span>{t(`diagnostics/step/${step}`)}</span>
                <span className={styles.soft}>
                  {state !== 'skipped' && t('diagnostics/took', { ms })} {detail}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <Button
        variant="outlined"
        disabled={isBusy}
        onClick={() => run(async () => onRead(await callCore('diagnostics.reach', null)))}
      >
        {t('diagnostics/try')}
      </Button>
    </section>
  );
}
