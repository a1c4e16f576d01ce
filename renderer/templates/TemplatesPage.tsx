import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Problem } from '../../shared/messages/values';
import { t } from '../../shared/text/text';
import ProblemAlert from '../app/ProblemAlert';
import { problemOf } from '../core/problem';
import { useKept } from '../kept/keptStore';
import { useWorkspace } from '../workspace/workspaceStore';
import { TemplateEditor } from './TemplateEditor';
import { readTemplatesFile, saveTemplatesFile } from './templateFiles';
import { newTemplate, shownTemplate, useTemplates } from './templateStore';
import styles from './templates.module.css';

/** The templates of the workspace, and the one that is open. */
export default function TemplatesPage() {
  const templates = useKept(({ templates }) => templates);
  const open = useTemplates(({ open }) => open);
  const edits = useTemplates(({ edits }) => edits);
  const account = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.workspace.account : ''));
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const shown = shownTemplate({ open, edits });
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setProblem(null);
    setSaid('');
    try {
      setSaid(await work());
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('templates/title')}</h1>
        <p>{t('templates/intro')}</p>
        <div className={styles.tools}>
          <Button variant="contained" onClick={newTemplate}>
            {t('templates/add')}
          </Button>
          <Button onClick={() => void attempt(readTemplatesFile)}>{t('templates/read')}</Button>
          <Button
            disabled={templates.length === 0}
            onClick={() => void attempt(() => saveTemplatesFile(templates, account))}
          >
            {t('templates/saveAll')}
          </Button>
          <span role="status">{said}</span>
        </div>
        {problem && <ProblemAlert problem={problem} onDismiss={() => setProblem(null)} />}
      </header>
      <div className={styles.body}>
        <TemplateList />
        {shown ? (
          <TemplateEditor
            key={open}
            template={shown}
            isChanged={open !== null && edits[open] !== undefined}
            onSaid={setSaid}
          />
        ) : (
          templates.length > 0 && <p className={styles.empty}>{t('templates/choose')}</p>
        )}
      </div>
    </div>
  );
}

function TemplateList() {
  const templates = useKept(({ templates }) => templates);
  const open = useTemplates(({ open }) => open);
  const edits = useTemplates(({ edits }) => edits);
  const show = useTemplates(({ show }) => show);
  const unsaved = edits['new'];
  if (templates.length === 0 && !unsaved) return <p className={styles.empty}>{t('templates/none')}</p>;
  const rows = [...(unsaved ? [{ id: 'new', name: unsaved.name, note: unsaved.note }] : []), ...templates];
  return (
    <nav className={styles.list} aria-label={t('templates/list')}>
      <ul>
        {rows.map(({ id, name, note }) => (
          <li key={id}>
            <button type="button" aria-current={id === open ? 'true' : undefined} onClick={() => show(id)}>
              <span>{edits[id]?.name ?? name}</span>
              {edits[id] && <span className={styles.unsaved}>{t('templates/unsaved')}</span>}
              {note !== '' && <span className={styles.note}>{note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
