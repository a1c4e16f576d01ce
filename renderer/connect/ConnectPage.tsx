import type { ReactNode } from 'react';
import { t } from '../../shared/text/text';
import { LanguageChoice } from '../app/LanguageChoice';
import { SealIcon } from '../marks/icons';
import { ConnectForm } from './ConnectForm';
import { RecentWorkspaces } from './RecentWorkspaces';
import { SampleCard } from './SampleCard';
import styles from './connect.module.css';

/** The way to a workspace: one that is on this computer, or a service to connect to. */
export default function ConnectPage({ children }: { readonly children?: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <p className={styles.brand}>
          <SealIcon size={30} />
          {t('app/name')}
        </p>
        {children}
        <RecentWorkspaces />
        <section className={styles.card} aria-labelledby="connect-title">
          <h1 id="connect-title">{t('connect/title')}</h1>
          <p>{t('connect/intro')}</p>
          <ConnectForm />
        </section>
        <SampleCard />
        <LanguageChoice />
      </div>
    </main>
  );
}
