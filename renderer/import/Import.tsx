import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { ExportPanel } from '../export/ExportPanel';
import { useImport } from './importStore';
import { Wizard } from './Wizard';
import styles from './wizard.module.css';

const TABS = { import: Wizard, export: ExportPanel };
const NAMES = ['import', 'export'] as const;

/** Policies in from CSV, and out to it. */
export default function Import() {
  const id = useId();
  const tab = useImport(({ tab }) => tab);
  const set = useImport(({ set }) => set);
  const setView = useView(({ setView }) => setView);
  const Content = TABS[tab];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t('import/title')}</h1>
        <Tabs
          className={styles.tabs ?? ''}
          aria-label={t('import/tabs')}
          value={tab}
          selectionFollowsFocus
          onChange={(_event, next) => set({ tab: NAMES.find((name) => name === next) ?? tab })}
        >
          {NAMES.map((name) => (
            <Tab
              key={name}
              className={styles.tab ?? ''}
              value={name}
              label={t(`import/${name}`)}
              id={`${id}${name}`}
              aria-controls={`${id}panel`}
            />
          ))}
        </Tabs>
        <Button onClick={() => setView('filterSettings')}>{t('app/back')}</Button>
      </header>
      <div className={styles.panel} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        <Content />
      </div>
    </div>
  );
}
