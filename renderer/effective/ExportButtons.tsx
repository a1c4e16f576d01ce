import Button from '@mui/material/Button';
import { useState } from 'react';
import type { MainAnswer } from '../../shared/messages/main';
import type { NodeDetail } from '../../shared/messages/model';
import { problemText, t } from '../../shared/text/text';
import type { TreeShape } from '../../shared/tree/columns';
import type { EffectiveTable } from '../../shared/tree/effectiveRows';
import { callMain } from '../core/main';
import { ExportLink } from '../export/ExportLink';
import { useCopy } from '../table/useCopy';
import { csvOf } from './csv';
import styles from './effective.module.css';

interface ExportButtonsProps {
  readonly detail: NodeDetail;
  readonly tree: TreeShape;
  readonly table: EffectiveTable;
  readonly rows: Int32Array;
}

/** Spreadsheets take a file without it for one in the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What some system does not take in a file's name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\u0000-\u001f]/gu;
const MAX_NAME = 100;

/** The rows that are shown, in their order, as a spreadsheet. */
export function ExportButtons({ detail, tree, table, rows }: ExportButtonsProps) {
  const { state, copy } = useCopy();
  const [saved, setSaved] = useState<MainAnswer<'file.save'> | null>(null);
  const save = async (): Promise<void> => {
    const name = detail.name.replaceAll(NOT_IN_FILE_NAMES, '-').slice(0, MAX_NAME);
    const suggestedName = t('effective/fileName', { name });
    setSaved(await callMain('file.save', { suggestedName, text: BYTE_ORDER_MARK + csvOf(tree, table, rows) }));
  };
  return (
    <div className={styles.export}>
      <span role="status">
        {saved?.state === 'saved' && t('effective/saved', { name: saved.name })}
        {saved?.state === 'failed' && problemText(saved.problem)}
        {saved === null && state && t(`effective/${state}`)}
      </span>
      <Button
        variant="outlined"
        onClick={() => {
          setSaved(null);
          copy(csvOf(tree, table, rows));
        }}
      >
        {t('effective/copy')}
      </Button>
      <Button variant="outlined" onClick={() => void save()}>
        {t('effective/save')}
      </Button>
      <ExportLink />
    </div>
  );
}
