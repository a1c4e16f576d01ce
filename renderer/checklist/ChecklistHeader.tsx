import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Checklist } from '../../shared/messages/checklist';
import { t } from '../../shared/text/text';
import { formatTime } from '../app/formatTime';
import { callCore } from '../core/port';
import { useStatus } from '../workspace/workspaceStore';
import styles from './checklist.module.css';
import { useChecklist } from './checklistStore';
import { attempt, saveFile, savePage, takeInFile } from './files';
import { LinksForm } from './LinksForm';
import { technicianNow, useTechnician } from './technicianStore';

/** What the list is, how far it is, and what is done with the whole of it. */
export function ChecklistHeader({ list }: { readonly list: Checklist }) {
  const { id, title, createdBy, createdAt, purpose } = list;
  const [asked, setAsked] = useState<'links' | 'close' | null>(null);
  const hasLinks = useChecklist(({ links }) => links.domain !== null || links.admin !== null);
  const toggle = (which: 'links' | 'close'): void => setAsked(asked === which ? null : which);
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      <p className={styles.intro}>
        {t(`checklist/intro/${purpose}`)} {t('checklist/madeBy', { name: createdBy, time: formatTime(createdAt) })}
      </p>
      <Progress />
      <div className={styles.tools}>
        <Technician />
        <Button
          variant={hasLinks ? 'text' : 'outlined'}
          aria-expanded={asked === 'links'}
          onClick={() => toggle('links')}
        >
          {t('checklist/links')}
        </Button>
        <Button onClick={() => void attempt(() => savePage(id))}>{t('checklist/print')}</Button>
        <Button onClick={() => void attempt(() => saveFile(id))}>{t('checklist/handOn')}</Button>
        <Button onClick={() => void attempt(takeInFile)}>{t('checklist/takeIn')}</Button>
        <Button variant="outlined" aria-expanded={asked === 'close'} onClick={() => toggle('close')}>
          {t('checklist/close')}
        </Button>
      </div>
      {asked === 'links' && <LinksForm close={() => setAsked(null)} />}
      {asked === 'close' && <CloseQuestion list={list} close={() => setAsked(null)} />}
    </header>
  );
}

function Progress() {
  const counts = useStatus()?.checklist;
  if (!counts) return null;
  const { total, done, skipped, failed } = counts;
  const ticked = done + skipped + failed;
  const text = t('checklist/progress', { ticked, total, done, skipped, failed });
  return (
    <p className={styles.progress}>
      <progress aria-label={text} max={total} value={ticked} />
      <span>{text}</span>
    </p>
  );
}

function Technician() {
  const name = useTechnician(({ name }) => name);
  const setName = useTechnician(({ setName }) => setName);
  return (
    <TextField
      label={t('checklist/technician')}
      value={name}
      placeholder={technicianNow()}
      onChange={({ target }) => setName(target.value)}
      slotProps={{ htmlInput: { maxLength: 100 }, inputLabel: { shrink: true } }}
    />
  );
}

function CloseQuestion({ list, close }: { readonly list: Checklist; readonly close: () => void }) {
  const { id, purpose } = list;
  const counts = useStatus()?.checklist;
  const open = counts ? counts.total - counts.done - counts.skipped - counts.failed : 0;
  const closeList = (): Promise<void> =>
    attempt(async () => {
      await callCore('checklist.close', { id });
      await useChecklist.getState().read();
      return t('checklist/closed');
    });
  return (
    <div className={styles.question} role="group" aria-label={t('checklist/close')}>
      <span>{open > 0 ? t(`checklist/closeAsk/${purpose}`, { count: open }) : t('checklist/all')}</span>
      <Button variant="contained" onClick={() => void closeList()}>
        {t('checklist/closeNow')}
      </Button>
      <Button onClick={close}>{t('checklist/goOnWorking')}</Button>
    </div>
  );
}
