import { useEffect } from 'react';
import { updateChannel, type UpdatesNow } from '../../shared/messages/updates';
import { t } from '../../shared/text/text';
import { callMain } from '../core/main';
import styles from '../diagnostics/diagnostics.module.css';
import { UpdateActions } from './UpdateActions';
import { UpdateSaid } from './UpdateSaid';
import { useUpdates } from './updatesStore';
import own from './updates.module.css';

/** Newer versions of the app: which ones a person wants, and how far one is. */
export function Updates() {
  const now = useUpdates(({ now }) => now);
  const read = useUpdates(({ read }) => read);
  useEffect(() => void read(), [read]);
  return (
    <section className={styles.card} aria-label={t('updates/title')}>
      <h2>{t('updates/title')}</h2>
      {now && <Now {...now} />}
    </section>
  );
}

function Now({ channel, state }: UpdatesNow) {
  if (state.phase === 'none') return <p className={styles.soft}>{t(`updates/why/${state.why}`)}</p>;
  return (
    <>
      <p className={styles.soft}>{t('updates/intro')}</p>
      <label className={own.channel}>
        {t('updates/channel')}
        <select value={channel} onChange={({ target }) => choose(target.value)}>
          {updateChannel.options.map((each) => (
            <option key={each} value={each}>
              {t(`updates/channels/${each}`)}
            </option>
          ))}
        </select>
      </label>
      <UpdateSaid state={state} />
      <UpdateActions state={state} />
    </>
  );
}

function choose(value: string): void {
  const channel = updateChannel.options.find((each) => each === value) ?? 'off';
  void callMain('updates.setChannel', { channel }).then(() => useUpdates.getState().read());
}
