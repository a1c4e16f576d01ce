import type { WorkspaceInfo } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { COMMAND_KEY } from '../commands/command';
import { PullIcon, SealIcon } from '../marks/icons';
import { openPalette } from '../palette/paletteStore';
import { StepButtons } from '../steps/StepButtons';
import { useStatus, useWorkspace } from '../workspace/workspaceStore';
import { ThemeChoice } from './ThemeChoice';
import styles from './app.module.css';
import { PaletteIcon, SwitchIcon } from './icons';
import { ViewButtons } from './ViewButtons';

/** Whose workspace this is, and what is done with the whole of it. Made without MUI: it stands at every start. */
export function TopBar({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const status = useStatus();
  const pull = useWorkspace(({ pull }) => pull);
  const close = useWorkspace(({ close }) => close);
  const canPull = status?.connection.state === 'online' && status.activity === null;
  return (
    <header className={styles.topBar}>
      <span className={styles.brand}>
        <SealIcon />
        <span>{t('app/name')}</span>
      </span>
      <span className={styles.account} title={workspace.address}>
        {workspace.account}
        <span className={styles.address}>{new URL(workspace.address).host}</span>
      </span>
      <StepButtons />
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
      <ViewButtons />
      <button
        type="button"
        className={styles.barButton}
        aria-label={t('palette/open')}
        aria-keyshortcuts="Control+K Meta+K"
        title={t('palette/openHint', { keys: `${COMMAND_KEY}K` })}
        onClick={openPalette}
      >
        <PaletteIcon />
      </button>
      <ThemeChoice />
      <button type="button" className={styles.barButton} title={t('app/switchWorkspace')} onClick={() => void close()}>
        <SwitchIcon />
        <span className={styles.roomy}>{t('app/switchWorkspace')}</span>
      </button>
    </header>
  );
}
