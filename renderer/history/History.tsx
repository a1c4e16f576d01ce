import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { useCan } from '../workspace/workspaceStore';
import listing from '../listing/listing.module.css';
import { Audit } from './Audit';
import styles from './history.module.css';
import { Pushed } from './Pushed';

const TABS = { pushed: Pushed, audit: Audit };
const NAMES = ['pushed', 'audit'] as const;

/** What was changed, by whom and when: as this workspace knows it, and as the service does. */
export default function History() {
  const id = useId();
  const [tab, setTab] = useState<keyof typeof TABS>('pushed');
  const setView = useView(({ setView }) => setView);
  const can = useCan();
  const Content = can.audit ? TABS[tab] : Pushed;
  return (
    <div className={listing.page}>
      <header className={listing.header}>
        <h1 tabIndex={-1}>{t('history/title')}</h1>
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
      </header>
      {can.audit ? (
        <Tabs
          className={styles.tabs ?? ''}
          aria-label={t('history/tabs')}
          value={tab}
          selectionFollowsFocus
          onChange={(_event, next) => setTab(NAMES.find((name) => name === next) ?? tab)}
        >
          {NAMES.map((name) => (
            <Tab
              key={name}
              className={styles.tab ?? ''}
              value={name}
              label={t(`history/${name}`)}
              id={`${id}${name}`}
              aria-controls={`${id}panel`}
            />
          ))}
        </Tabs>
      ) : (
        <p className={styles.byHand}>{t('byHand/audit')}</p>
      )}
      <div
        className={styles.panel}
        {...(can.audit && { role: 'tabpanel', id: `${id}panel`, 'aria-labelledby': `${id}${tab}` })}
      >
        <Content />
      </div>
    </div>
  );
}
