import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import { useDeviating } from '../kept/keptStore';
import { DeviatesIcon, DraftIcon } from '../marks/icons';
import { useStatus } from '../workspace/workspaceStore';
import styles from './app.module.css';
import { ChangesIcon, ChangeSetIcon, HistoryIcon, ImportIcon, OverviewIcon, TemplateIcon } from './icons';
import { useView } from './viewStore';
import type { View } from './views';

/** The ways to the pages about the whole workspace; the one that stands is marked, and leads back. */
export function ViewButtons() {
  const status = useStatus();
  const drift = status?.drift ?? 0;
  const deviating = useDeviating();
  return (
    <nav className={styles.views} aria-label={t('app/views')}>
      <ViewButton view="overview" icon={<OverviewIcon />} text={t('dashboard/open')} room="wide" />
      <ViewButton view="review" icon={<DraftIcon />} text={t('app/review', { count: status?.drafts ?? 0 })} />
      <ViewButton view="changes" icon={<ChangesIcon />} text={t('drift/open', { count: drift })} />
      <ViewButton view="history" icon={<HistoryIcon />} text={t('history/title')} room="roomy" />
      <ViewButton view="templates" icon={<TemplateIcon />} text={t('templates/title')} room="wide" />
      <ViewButton
        view="baselines"
        icon={<DeviatesIcon />}
        text={t('baselines/open', { count: deviating })}
        room="wide"
      />
      <ViewButton view="changeSets" icon={<ChangeSetIcon />} text={t('changeSets/title')} room="wide" />
      <ViewButton view="import" icon={<ImportIcon />} text={t('import/open')} room="roomy" />
    </nav>
  );
}

interface ViewButtonProps {
  readonly view: View;
  readonly icon: ReactNode;
  readonly text: string;
  /** How much room the window has to have for the words beside the icon; absent where they always stand there. */
  readonly room?: 'roomy' | 'wide';
}

function ViewButton({ view, icon, text, room }: ViewButtonProps) {
  const isCurrent = useView((state) => state.view === view);
  const setView = useView(({ setView }) => setView);
  return (
    <button
      type="button"
      className={styles.viewButton}
      title={room && text}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => setView(isCurrent ? 'filterSettings' : view)}
    >
      {icon}
      <span className={room && styles[room]}>{text}</span>
    </button>
  );
}
