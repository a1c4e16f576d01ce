import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/messages/plan';
import { t } from '../../shared/text/text';
import { callCore } from '../core/port';
import { saveTextFile, savedText } from '../export/saveTextFile';
import { useWorkspace } from '../workspace/workspaceStore';
import styles from './export.module.css';
import { usePlan } from './planStore';

const MakeDialog = lazy(() => import('../changeSets/MakeDialog'));

/** The drafts that are shown, as a file that others can read. */
export function ExportPlan({ nodes }: { readonly nodes: () => string[] }) {
  const account = useWorkspace(({ opened }) => (opened.state === 'open' ? opened.workspace.account : ''));
  const [said, setSaid] = useState('');
  const [making, setMaking] = useState<readonly string[] | null>(null);
  const save = async (format: ExportFormat): Promise<void> => {
    setSaid('');
    const { without } = usePlan.getState();
    const saved = await saveTextFile(t('review/exportName', { account }), format, () =>
      callCore('plan.export', { nodes: nodes(), without: [...without], format }),
    );
    setSaid(savedText(saved));
  };
  return (
    <div className={styles.export} role="group" aria-label={t('review/export')}>
      <span role="status">{said}</span>
      <span aria-hidden="true">{t('review/saveAs')}</span>
      {EXPORT_FORMATS.map((format) => (
        <Button key={format} onClick={() => void save(format)}>
          {t(`review/exportAs/${format}`)}
        </Button>
      ))}
      <Button onClick={() => setMaking(nodes())}>{t('changeSets/make')}</Button>
      {making && (
        <Suspense>
          <MakeDialog nodes={making} close={() => setMaking(null)} />
        </Suspense>
      )}
    </div>
  );
}
