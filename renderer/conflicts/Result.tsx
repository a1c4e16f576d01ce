import Button from '@mui/material/Button';
import { changesText, settingText } from '../../shared/plan/settleText';
import { HOPS, type HopSetting, type NodePolicy } from '../../shared/policy/policy';
import { t } from '../../shared/text/text';
import { ErrorIcon } from '../marks/icons';
import styles from './result.module.css';

interface ResultProps {
  readonly theirs: NodePolicy;
  readonly result: NodePolicy;
  readonly onUse: () => void;
}

/** What the choices come to, in words that follow every choice, and taking it. */
export function Result({ theirs, result, onUse }: ResultProps) {
  return (
    <section className={styles.result} aria-label={t('conflicts/result')}>
      <div role="status">
        <p>
          {HOPS.map((hop) =>
            t('conflicts/resultHop', { hop: t(`hop/${hop}`), setting: settingText(result[hop]) }),
          ).join(' ')}
        </p>
        <p className={styles.against}>{changesText(theirs, result) ?? t('conflicts/likeTheirs')}</p>
        {HOPS.some((hop) => hasEmptyList(result[hop])) && (
          <p className={styles.problem}>
            <ErrorIcon />
            {t('conflicts/emptyList')}
          </p>
        )}
      </div>
      <Button variant="contained" size="medium" onClick={onUse}>
        {t('conflicts/use')}
      </Button>
    </section>
  );
}

function hasEmptyList(setting: HopSetting): boolean {
  return setting.mode === 'requiredFor' && (setting.senders.length === 0 || setting.recipients.length === 0);
}
