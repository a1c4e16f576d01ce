import Button from '@mui/material/Button';
import type { PushSummary } from '../../shared/messages/history';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { Moment } from '../listing/Moment';
import listing from '../listing/listing.module.css';
import { CheckOutcome } from '../check/CheckOutcome';
import { CheckIcon, ErrorIcon } from '../marks/icons';
import { useIsReader } from '../workspace/workspaceStore';
import styles from './history.module.css';
import { useTakeBack } from './takeBackStore';

/** A push: when, by whom, what became of its changes, and the way back. */
export function PushHeading({ push }: { readonly push: PushSummary }) {
  const takeBack = useTakeBack(({ takeBack }) => takeBack);
  const isReader = useIsReader();
  const { account, startedAt, finishedAt, isByHand } = push;
  return (
    <div className={listing.heading}>
      <h2 title={account}>{t(isByHand ? 'history/byHand' : 'history/push', { account })}</h2>
      <span className={listing.when}>
        <Moment at={startedAt} />
      </span>
      <Counts push={push} />
      {push.check && <CheckOutcome result={push.check} />}
      {finishedAt !== null && !isReader && (
        <span className={listing.end}>
          <Button
            variant="outlined"
            aria-label={t('history/takeBackPushOf', { time: formatTime(startedAt) })}
            onClick={() => void takeBack(push.push, null)}
          >
            {t('history/takeBackPush')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Counts({ push: { applied, refused, cancelled, finishedAt } }: { readonly push: PushSummary }) {
  return (
    <span className={styles.counts}>
      <span className={styles.applied}>
        <CheckIcon />
        {t('history/applied', { count: applied })}
      </span>
      {refused > 0 && (
        <span className={styles.refused}>
          <ErrorIcon />
          {t('history/refused', { count: refused })}
        </span>
      )}
      {cancelled > 0 && <span className={styles.cancelled}>{t('history/cancelled', { count: cancelled })}</span>}
      {finishedAt === null && <span className={styles.cancelled}>{t('history/underWay')}</span>}
    </span>
  );
}
