import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import { DraftIcon } from '../marks/icons';
import { useStatus } from '../workspace/workspaceStore';
import styles from './app.module.css';
import { ChangesIcon, HistoryIcon, ImportIcon } from './icons';
import { useView, type View } from './viewStore';

/** The ways to the pages about the whole workspace; the one that stands is marked, and leads back. */
export function ViewButtons() {
  const status = useStatus();
  const drift = status?.drift ?? 0;
  return (
    <nav className={styles.views} aria-label={t('app/views')}>
      <ViewButton view="review">
        <DraftIcon />
        {t('app/review', { count: status?.drafts ?? 0 })}
      </ViewButton>
      <ViewButton view="changes">
        <ChangesIcon />
        {t('drift/open', { count: drift })}
      </ViewButton>
      <ViewButton view="history">
        <HistoryIcon />
        {t('history/title')}
      </ViewButton>
      <ViewButton view="import">
        <ImportIcon />
        {t('import/open')}
      </ViewButton>
    </nav>
  );
}

function ViewButton({ view, children }: { readonly view: View; readonly children: ReactNode }) {
  const isCurrent = useView((state) => state.view === view);
  const setView = useView(({ setView }) => setView);
  return (
    <button
      type="button"
      className={styles.viewButton}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => setView(isCurrent ? 'filterSettings' : view)}
    >
      {children}
    </button>
  );
}
