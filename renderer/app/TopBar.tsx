import { Suspense } from 'react';
import type { WorkspaceInfo } from '../../shared/messages/model';
import { t } from '../../shared/text/text';
import { SealIcon } from '../marks/icons';
import { treeUsable } from '../tree/usable';
import { themed } from './themed';
import styles from './app.module.css';

const TopBarActions = themed(() => import('./TopBarActions'), treeUsable);

/** Whose workspace this is, and what is done with the whole of it. */
export function TopBar({ workspace }: { readonly workspace: WorkspaceInfo }) {
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
      <Suspense>
        <TopBarActions />
      </Suspense>
    </header>
  );
}
