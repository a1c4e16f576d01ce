import Button from '@mui/material/Button';
import { useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/messages/plan';
import type { MainAnswer } from '../../shared/messages/main';
import { problemText, t } from '../../shared/text/text';
import { callMain } from '../core/main';
import { callCore } from '../core/port';
import { problemOf } from '../core/problem';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './export.module.css';
import { usePlan } from './planStore';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { markdown: 'md', csv: 'csv', html: 'html' };
/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What some system does not take in a file's name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\u0000-\u001f]/gu;
const MAX_NAME = 100;

/** The drafts that are shown, as a file that others can read. */
export function ExportPlan({ nodes }: { readonly nodes: () => string[] }) {
  const account = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.workspace.account : ''));
  const [saved, setSaved] = useState<MainAnswer<'file.save'> | null>(null);
  const save = async (format: ExportFormat): Promise<void> => {
    setSaved(null);
    const { without } = usePlan.getState();
    try {
      const text = await callCore('plan.export', { nodes: nodes(), without: [...without], format });
      const name = t('review/exportName', { account }).replaceAll(NOT_IN_FILE_NAMES, '-').slice(0, MAX_NAME);
      setSaved(
        await callMain('file.save', {
          suggestedName: `${name}.${ENDINGS[format]}`,
          text: format === 'csv' ? BYTE_ORDER_MARK + text : text,
        }),
      );
    } catch (error) {
      setSaved({ state: 'failed', problem: problemOf(error) });
    }
  };
  return (
    <div className={styles.export} role="group" aria-label={t('review/export')}>
      <span role="status">
        {saved?.state === 'saved' && t('review/exported', { name: saved.name })}
        {saved?.state === 'failed' && problemText(saved.problem)}
      </span>
      <span aria-hidden="true">{t('review/saveAs')}</span>
      {EXPORT_FORMATS.map((format) => (
        <Button key={format} onClick={() => void save(format)}>
          {t(`review/exportAs/${format}`)}
        </Button>
      ))}
    </div>
  );
}
