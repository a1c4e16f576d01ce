import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type SubmitEvent } from 'react';
import { isLinkTemplate } from '../../shared/checklist/link';
import { problemText, t } from '../../shared/text/text';
import { callCore } from '../core/port';
import styles from './checklist.module.css';
import { useChecklist } from './checklistStore';
import { attempt } from './files';

const KINDS = { domain: 'checklist/linkDomain', admin: 'checklist/linkAdmin' } as const;
const NAMES = ['domain', 'admin'] as const;

/** Where the service's pages are. */
export function LinksForm({ close }: { readonly close: () => void }) {
  const links = useChecklist(({ links }) => links);
  const [typed, setTyped] = useState({ domain: links.domain ?? '', admin: links.admin ?? '' });
  const isWrong = (kind: 'domain' | 'admin'): boolean => typed[kind].trim() !== '' && !isLinkTemplate(typed[kind]);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (NAMES.some(isWrong)) return;
    void attempt(async () => {
      const or = (text: string): string | null => text.trim() || null;
      await callCore('checklist.setLinks', { domain: or(typed.domain), admin: or(typed.admin) });
      await useChecklist.getState().read();
      close();
      return t('checklist/linksSaved');
    });
  };
  return (
    <form className={styles.links} aria-label={t('checklist/links')} onSubmit={save}>
      <p>{t('checklist/linkHint')}</p>
      {NAMES.map((kind) => (
        <TextField
          key={kind}
          label={t(KINDS[kind])}
          value={typed[kind]}
          placeholder={t('checklist/linkExample')}
          error={isWrong(kind)}
          helperText={isWrong(kind) ? problemText({ code: 'checklist.bad_link', details: {} }) : undefined}
          onChange={({ target }) => setTyped({ ...typed, [kind]: target.value })}
          slotProps={{ htmlInput: { maxLength: 2000 }, inputLabel: { shrink: true } }}
        />
      ))}
      <Button type="submit" variant="contained">
        {t('checklist/saveLinks')}
      </Button>
    </form>
  );
}
