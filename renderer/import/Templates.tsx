import Button from '@mui/material/Button';
import { useState } from 'react';
import { SHAPES, type Shape } from '../../shared/csv/columns';
import { templateCsv } from '../../shared/csv/template';
import type { MainAnswer } from '../../shared/messages/main';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { problemOf } from '../core/problem';
import styles from './wizard.module.css';

/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Files to begin with, for either shape. */
export function Templates() {
  const [saved, setSaved] = useState<MainAnswer<'file.save'> | null>(null);
  const save = async (shape: Shape): Promise<void> => {
    setSaved(null);
    const suggestedName = t(`import/templateName/${shape}`);
    try {
      setSaved(await callMain('file.save', { suggestedName, text: BYTE_ORDER_MARK + templateCsv(shape) }));
    } catch (error) {
      setSaved({ state: 'failed', problem: problemOf(error) });
    }
  };
  return (
    <div className={styles.actions} role="group" aria-label={t('import/template')}>
      <span aria-hidden="true">{t('import/template')}</span>
      {SHAPES.map((shape) => (
        <Button key={shape} onClick={() => void save(shape)}>
          {t(`import/templateOf/${shape}`)}
        </Button>
      ))}
      <span role="status">
        {saved?.state === 'saved' && t('import/saved', { name: saved.name })}
        {saved?.state === 'failed' && problemText(saved.problem)}
      </span>
    </div>
  );
}
