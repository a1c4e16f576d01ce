import Button from '@mui/material/Button';
import { t } from '../../shared/text/text';
import { useView } from '../app/viewStore';
import { useImport } from '../import/importStore';
import { useExport } from './exportStore';

/** The way to the export of the node that is shown. */
export function ExportLink() {
  const setView = useView(({ setView }) => setView);
  const show = (): void => {
    useExport.getState().set({ which: 'node' });
    useImport.getState().set({ tab: 'export' });
    setView('import');
  };
  return (
    <Button variant="outlined" onClick={show}>
      {t('exportCsv/link')}
    </Button>
  );
}
