import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { useView } from '../app/viewStore';
import { useAnswer } from '../core/useAnswer';
import { DriftRow } from '../drift/DriftRow';
import { useStatus } from '../workspace/workspaceStore';
import styles from './dashboard.module.css';

const FIRST_PAGE = { query: '', next: null } as const;
const MOST_SHOWN = 4;

/** What others changed on the service since the last visit, and what was pushed last. */
export function ChangedSince() {
  const status = useStatus();
  const setView = useView(({ setView }) => setView);
  const drift = status?.drift ?? 0;
  const { answer: changes } = useAnswer('drift.get', FIRST_PAGE, drift);
  const { answer: pushes } = useAnswer('history.get', FIRST_PAGE, status?.lastPush);
  const fresh = changes?.rows.filter(({ isNew }) => isNew).slice(0, MOST_SHOWN) ?? [];
  const push = pushes?.rows[0]?.push;
  return (
    <section className={styles.card} aria-label={t('dashboard/changed')}>
      <div className={styles.cardHead}>
        <h2>{t('dashboard/changed')}</h2>
        {drift > 0 && (
          <button type="button" onClick={() => setView('changes')}>
            {t('dashboard/seeAll')}
          </button>
        )}
      </div>
      <p>{t('dashboard/changes', { count: drift })}</p>
      {fresh.length > 0 && (
        <ul className={styles.fresh}>
          {fresh.map((row) => (
            <li key={row.id}>
              <DriftRow row={row} />
            </li>
          ))}
        </ul>
      )}
      <h3>{t('dashboard/pushed')}</h3>
      <p>
        {push
          ? t('dashboard/push', {
              time: formatTime(push.startedAt),
              applied: push.applied,
              refused: push.refused,
              cancelled: push.cancelled,
            })
          : t('dashboard/never')}
      </p>
    </section>
  );
}
