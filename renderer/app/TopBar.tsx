import type { WorkspaceInfo } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { DraftIcon, PullIcon, SealIcon } from '../marks/icons';
import { useStatus, useWorkspace } from '../workspace/workspaceStore';
import { ThemeChoice } from './ThemeChoice';
import styles from './app.module.css';
import { useView } from './viewStore';

/** Whose workspace this is, and what is done with the whole of it. Made without MUI: it stands at every start. */
export function TopBar({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const status = useStatus();
  const pull = useWorkspace(({ pull }) => pull);
  const close = useWorkspace(({ close }) => close);
  const view = useView(({ view }) => view);
  const setView = useView(({ setView }) => setView);
  const canPull = status?.connection.state === 'online' && status.activity === null;
  return (
    <header className={styles.topBar}>
      <span className={styles.brand}>
        <SealIcon />
        {t('app/name')}
      </span>
      <span className={styles.account} title={workspace.address}>
        {workspace.account}
        <span className={styles.address}>{new URL(workspace.address).host}</span>
      </span>
      <button
        type="button"
        className={styles.barButton}
        disabled={!canPull}
        title={t(canPull ? 'app/pullHint' : 'app/pullHintOffline')}
        onClick={() => void pull()}
      >
        <PullIcon />
        {t('app/pull')}
      </button>
      <button
        type="button"
        className={styles.barButton}
        aria-pressed={view === 'review'}
        onClick={() => setView(view === 'review' ? 'filterSettings' : 'review')}
      >
        <DraftIcon />
        {t('app/review', { count: status?.drafts ?? 0 })}
      </button>
      <ThemeChoice />
      <button type="button" className={styles.barButton} onClick={() => void close()}>
        {t('app/switchWorkspace')}
      </button>
    </header>
  );
}
