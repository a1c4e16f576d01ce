import { t } from '../../shared/text/text';
import { Notice } from '../app/Notice';
import { useOpenedFile } from './openedFile';

/** Before a workspace is open: the change set that waits for one, or why what was opened is none. */
export function WaitingFile() {
  const { file, refusal } = useOpenedFile();
  if (refusal) return <Notice problem={refusal} />;
  return <p role="status">{file && t('desktop/changeSet/waits', { name: file.name })}</p>;
}
