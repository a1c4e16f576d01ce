import Button from '@mui/material/Button';
import { useState } from 'react';
import { EXPORT_FORMATS } from '../../shared/messages/plan';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { saveTextFile, savedText } from '../export/saveTextFile';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './baselines.module.css';

interface ReportButtonsProps {
  /** Whose baseline; null: all. */
  readonly node: string | null;
  readonly label: string;
}

/** The report as a file, in each of its formats. */
export function ReportButtons({ node, label }: ReportButtonsProps) {
  const account = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.workspace.account : ''));
  const [said, setSaid] = useState('');
  return (
    <div className={styles.report} role="group" aria-label={label}>
      <span aria-hidden="true">{t('baselines/report')}</span>
      {EXPORT_FORMATS.map((format) => (
        <Button
          key={format}
          size="small"
          onClick={() =>
            void saveTextFile(t('baselines/reportName', { account }), format, () =>
              callCore('baselines.report', { node, format }),
            ).then((saved) => setSaid(savedText(saved)))
          }
        >
          {t(`baselines/reportAs/${format}`)}
        </Button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}
